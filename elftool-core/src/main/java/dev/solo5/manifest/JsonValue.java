package dev.solo5.manifest;

import dev.solo5.manifest.ManifestProblem.Place;
import java.util.List;

/** A value of a JSON text that knows where it stands. */
sealed interface JsonValue {

  /** Returns where the value begins. */
  Place place();

  /** Returns what the value is, for a person. */
  default String text() {
    return switch (this) {
      case JsonObject _ -> "an object";
      case JsonArray _ -> "an array";
      case JsonString string -> OneLine.quoted(string.value());
      case JsonInteger integer -> OneLine.cut(integer.digits());
      case JsonOther other -> OneLine.cut(other.literal());
    };
  }

  /** Returns the word of the C elftool for what it is. */
  default String kind() {
    return switch (this) {
      case JsonObject _ -> "OBJECT";
      case JsonArray _ -> "ARRAY";
      case JsonString _ -> "STRING";
      case JsonInteger _ -> "INTEGER";
      case JsonOther other ->
          switch (other.literal()) {
            case "true", "false" -> "BOOLEAN";
            case "null" -> "NULL";
            default -> "REAL";
          };
    };
  }

  /** An object; its members in the order of the text, their keys different. */
  record JsonObject(Place place, List<Member> members) implements JsonValue {}

  /**
   * A key and its value.
   *
   * @param place where the key begins
   */
  record Member(Place place, String key, JsonValue value) {}

  /** An array. */
  record JsonArray(Place place, List<JsonValue> elements) implements JsonValue {}

  /** A string, its escapes resolved. */
  record JsonString(Place place, String value) implements JsonValue {}

  /** A number without fraction and exponent, of any size. */
  record JsonInteger(Place place, String digits) implements JsonValue {}

  /** A number with fraction or exponent, {@code true}, {@code false} or {@code null}. */
  record JsonOther(Place place, String literal) implements JsonValue {}
}
