package dev.solo5.build.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> KNOWN =
      List.of("skip", "blocks", "target", "targets", "sourceDirectory", "memory");

  @ParameterizedTest
  @CsvSource({
    "sourceDirectry, sourceDirectory",
    "sourcedirectory, sourceDirectory",
    "srcDirectory, sourceDirectory",
    "taget, target",
    "tragets, targets",
    "block, blocks",
    "memroy, memory",
    "mem, memory",
    "source, sourceDirectory",
    "sikp, skip"
  })
  void findsWhatWasMeant(String written, String meant) {
    assertEquals(Optional.of(meant), Suggestion.by(written, KNOWN));
  }

  @ParameterizedTest
  @CsvSource({"compiler", "x", "network", "''"})
  void doesNotGuess(String written) {
    assertEquals(Optional.empty(), Suggestion.by(written, KNOWN));
  }
}
