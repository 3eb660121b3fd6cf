package dev.solo5.build.doctor;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The answer of a probe, {@code solo5.probe} version 1, as facts by name: {@code {"facts": {NAME:
 * {"ok": true, "found": TEXT}, NAME: {"ok": false, "reason": TEXT}}}}.
 */
final class Facts {
  private Facts() {}

  /** Reads it; what comes before the object, and an answer that is none, are ignored. */
  static Map<String, ProbedFact> parse(String answer) {
    int begin = answer.indexOf('{');
    if (begin < 0) {
      return Map.of();
    }
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), answer.substring(begin))) {
      json.nextToken();
      return facts(json);
    } catch (JacksonException e) {
      return Map.of();
    }
  }

  private static SortedMap<String, ProbedFact> facts(JsonParser json) {
    SortedMap<String, ProbedFact> facts = new TreeMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean wanted = json.currentName().equals("facts");
      if (json.nextToken() == JsonToken.START_OBJECT && wanted) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = json.currentName();
          json.nextToken();
          facts.put(name, fact(json));
        }
      } else {
        json.skipChildren();
      }
    }
    return facts;
  }

  private static ProbedFact fact(JsonParser json) {
    boolean ok = false;
    String text = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "ok" -> ok = value == JsonToken.VALUE_TRUE;
        case "found", "reason" -> text = json.getString();
        default -> json.skipChildren();
      }
    }
    return new ProbedFact(ok, text);
  }
}
