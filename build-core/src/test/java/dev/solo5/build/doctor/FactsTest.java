package dev.solo5.build.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
  @Test
  void readsWhatWentWellAndWhatDidNot() {
    assertEquals(
        Map.of(
            "kvm.open", new ProbedFact(true, "/dev/kvm"),
            "guest.sse", new ProbedFact(false, "the host emulates the guest")),
        Facts.parse(
            """
            {"type":"solo5.probe","version":1,"target":"hvt","facts":{
             "kvm.open":{"ok":true,"found":"/dev/kvm"},
             "guest.sse":{"ok":false,"reason":"the host emulates the guest"}}}
            """));
  }

  @Test
  void passesOverWhatItDoesNotKnow() {
    assertEquals(
        Map.of("a", new ProbedFact(true, "x")),
        Facts.parse(
            """
            {"more":[{"facts":1}],"facts":{"a":{"nanos":[1],"ok":true,"found":"x"}},"end":{"b":{}}}
            """));
  }

  @Test
  void skipsWhatAJvmSaysBefore() {
    assertEquals(
        Map.of("a", new ProbedFact(false, "")),
        Facts.parse("WARNING: something\n{\"facts\":{\"a\":{}}}\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Error: Could not find the main class",
        "{",
        "{\"facts\": }",
        "{\"facts\":{\"a\":{",
        "{]"
      })
  void takesNoAnswerForNoFacts(String answer) {
    assertEquals(Map.of(), Facts.parse(answer));
  }
}
