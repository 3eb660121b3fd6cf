package dev.solo5.build.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternFlagsTest {
  private static final Path DIRECTORY = Path.of("/p/src");

  @ParameterizedTest
  @CsvSource({
    "main.c, main.c, true",
    "main.c, net/main.c, false",
    "*.c, net/main.c, false",
    "**/*.c, main.c, true",
    "**/*.c, net/ip/main.c, true",
    "net/**, net/ip/main.c, true",
    "net/, net/ip/main.c, true",
    "net/**, network.c, false",
    "m??n.c, main.c, true",
    "m?n.c, main.c, false",
    "a+b.c, a+b.c, true",
    "a.c, abc, false"
  })
  void patterns(String pattern, String file, boolean matches) {
    assertEquals(matches, new SourcePattern(pattern).matches(Path.of(file)));
  }

  @Test
  void flagsAreForTheSourcesThatMatch() throws Exception {
    var flags = new PatternFlags(List.of("net/*", "main.c"), List.of("-O3"));
    List<Path> inputs =
        List.of(file("main.c"), file("net/ip.cc"), file("net/lib.a"), file("other.S"));
    assertEquals(Set.of(file("main.c"), file("net/ip.cc")), flags.of(DIRECTORY, inputs).sources());
  }

  @Test
  void patternThatMatchesNothingIsNeverMeant() {
    var flags = new PatternFlags(List.of("mian.c"), List.of("-O3"));
    var refused =
        assertThrows(ProblemException.class, () -> flags.of(DIRECTORY, List.of(file("main.c"))));
    assertEquals(
        new Problem.BadParameter("sources", "mian.c", "a pattern that a source in /p/src matches"),
        refused.problem());
  }

  private static Path file(String name) {
    return DIRECTORY.resolve(name);
  }
}
