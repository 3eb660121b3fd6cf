package dev.solo5.maven.doctor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The answer of a probe, a JSON object, as facts by name. */
final class Facts {
  private Facts() {}

  /** Reads it; what comes before the object, and an answer that is none, are ignored. */
  static Map<String, String> parse(String answer) {
    int begin = answer.indexOf('{');
    if (begin < 0) {
      return Map.of();
    }
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), answer.substring(begin))) {
      return read(json);
    } catch (JacksonException e) {
      return Map.of();
    }
  }

  private static Map<String, String> read(JsonParser json) {
    Map<String, String> facts = new TreeMap<>();
    Deque<String> prefixes = new ArrayDeque<>();
    json.nextToken();
    prefixes.push("");
    while (!prefixes.isEmpty()) {
      JsonToken token = json.nextToken();
      // Elements of a list have no name; they are called as the list is.
      String name =
          json.currentName() == null
              ? prefixes.getFirst().replaceFirst("\\.$", "")
              : prefixes.getFirst() + json.currentName();
      switch (token) {
        case START_OBJECT, START_ARRAY -> prefixes.push(name + ".");
        case END_OBJECT, END_ARRAY -> prefixes.pop();
        case PROPERTY_NAME -> {}
        default -> facts.merge(name, json.getString(), (old, now) -> old + ", " + now);
      }
    }
    return facts;
  }
}
