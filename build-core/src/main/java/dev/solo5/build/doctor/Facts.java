package dev.solo5.build.doctor;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer of a probe, {@code solo5.probe} version 1, as facts by name: {@code {"facts": {NAME:
 * {"ok": true, "found": TEXT}, NAME: {"ok": false, "reason": TEXT}}}}.
 */
final class Facts {
  private Facts() {}

  /** Reads it; anything before the object, and a malformed answer, is ignored. */
  static Map<String, ProbedFact> parse(String answer) {
    int begin = answer.indexOf('{');
    if (begin < 0) {
      return Map.of();
    }
    try {
      SortedMap<String, ProbedFact> facts = new TreeMap<>();
      JsonMapper.shared()
          .reader()
          .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .readTree(answer.substring(begin))
          .path("facts")
          .forEachEntry((name, fact) -> facts.put(name, fact(fact)));
      return facts;
    } catch (JacksonException e) {
      return Map.of();
    }
  }

  private static ProbedFact fact(JsonNode fact) {
    boolean ok = fact.path("ok").asBoolean(false);
    return new ProbedFact(ok, fact.path(ok ? "found" : "reason").asString(""));
  }
}
