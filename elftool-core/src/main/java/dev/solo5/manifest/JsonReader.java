package dev.solo5.manifest;

import dev.solo5.manifest.JsonValue.JsonArray;
import dev.solo5.manifest.JsonValue.JsonInteger;
import dev.solo5.manifest.JsonValue.JsonObject;
import dev.solo5.manifest.JsonValue.JsonOther;
import dev.solo5.manifest.JsonValue.JsonString;
import dev.solo5.manifest.JsonValue.Member;
import dev.solo5.manifest.ManifestProblem.BadValue;
import dev.solo5.manifest.ManifestProblem.NotJson;
import dev.solo5.manifest.ManifestProblem.Place;
import dev.solo5.manifest.ManifestProblem.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON text, strictly, into values that know their place. */
record JsonReader(JsonParser parser, String text, String source) {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  /**
   * Reads a text.
   *
   * @throws ManifestException when it is not exactly one JSON value, or an object has a key twice
   */
  static JsonValue read(String text, String source) throws ManifestException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new JsonReader(parser, text, source).document();
    }
  }

  private JsonValue document() throws ManifestException {
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw notJson(place(parser.currentLocation()), JsonSyntax.END, "a JSON object");
      }
      JsonValue root = value(first);
      if (parser.nextToken() != null) {
        Place place = place(parser.currentTokenLocation());
        throw notJson(place, "more text after the root value", JsonSyntax.END);
      }
      return root;
    } catch (StreamConstraintsException e) {
      throw tooLarge();
    } catch (JacksonException e) {
      throw syntax();
    }
  }

  private JsonValue value(JsonToken token) throws ManifestException {
    Place place = place(parser.currentTokenLocation());
    return switch (token) {
      case START_OBJECT -> new JsonObject(place, members());
      case START_ARRAY -> new JsonArray(place, elements());
      case VALUE_STRING -> new JsonString(place, parser.getString());
      case VALUE_NUMBER_INT -> new JsonInteger(place, parser.getString());
      default -> new JsonOther(place, parser.getString());
    };
  }

  private List<JsonValue> elements() throws ManifestException {
    List<JsonValue> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      elements.add(value(token));
    }
    return List.copyOf(elements);
  }

  private List<Member> members() throws ManifestException {
    List<Member> members = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place place = place(parser.currentTokenLocation());
      String key = parser.currentName();
      if (!keys.add(key)) {
        String found = "key " + OneLine.quoted(key) + " again";
        throw new ManifestException(new BadValue(place, Words.NONE, found, "each key once"));
      }
      members.add(new Member(place, key, value(parser.nextToken())));
    }
    return List.copyOf(members);
  }

  private Place place(TokenStreamLocation location) {
    return new Place(source, pointer(), location.getLineNr(), location.getColumnNr());
  }

  private String pointer() {
    return parser.streamReadContext().pathAsPointer().toString();
  }

  private ManifestException syntax() {
    JsonSyntax.Fault fault = JsonSyntax.first(text);
    Place place = JsonText.placeOfEnd(text.substring(0, fault.offset()), source, pointer());
    return notJson(place, fault.found(), fault.expected());
  }

  private ManifestException tooLarge() {
    StreamReadConstraints limits = parser.streamReadConstraints();
    return notJson(
        place(parser.currentLocation()),
        "nesting, a key or a value that is too large",
        "at most %s levels, %s characters of a key, %s digits, and %s characters of a string"
            .formatted(
                limits.getMaxNestingDepth(),
                limits.getMaxNameLength(),
                limits.getMaxNumberLength(),
                limits.getMaxStringLength()));
  }

  private static ManifestException notJson(Place place, String found, String expected) {
    return new ManifestException(new NotJson(place, found, expected));
  }
}
