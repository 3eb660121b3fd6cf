package dev.solo5.maven.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
  @Test
  void namesWhatIsInsideAfterWhatItIsIn() {
    assertEquals(
        Map.of("target", "hvt", "kvm.openable", "true", "kvm.api", "12", "kvm.cpu.sse", "null"),
        Facts.parse(
            """
            {"target": "hvt", "kvm": {"openable": true, "api": 12, "cpu": {"sse": null}}}
            """));
  }

  @Test
  void joinsTheElementsOfAList() {
    assertEquals(
        Map.of("found", "1", "list", "a, b"),
        Facts.parse("{\"list\": [\"a\", \"b\"], \"found\": 1}"));
  }

  @Test
  void skipsWhatAJvmSaysBefore() {
    assertEquals(Map.of("a", "1"), Facts.parse("WARNING: something\n{\"a\": 1}\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Error: Could not find the main class", "{", "{\"a\": }", "{]"})
  void takesNoAnswerForNoFacts(String answer) {
    assertEquals(Map.of(), Facts.parse(answer));
  }
}
