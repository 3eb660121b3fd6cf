package dev.solo5.manifest;

import dev.solo5.manifest.ManifestProblem.Place;
import java.util.List;

/** A value of a JSON text that knows where it stands. */
sealed interface JsonValue {

  /** Returns where the value begins. */
  Place place();

  /** Returns what the value is, for a person. */
  String text();

  /** Returns the word of the C elftool for what it is. */
  String kind();

  /** An object; its members in the order of the text, their keys different. */
  record JsonObject(Place place, List<Member> members) implements JsonValue {
    @Override
    public String kind() {
      return "OBJECT";
    }

    @Override
    public String text() {
      return "an object";
    }
  }

  /**
   * A key and its value.
   *
   * @param place where the key begins
   */
  record Member(Place place, String key, JsonValue value) {}

  /** An array. */
  record JsonArray(Place place, List<JsonValue> elements) implements JsonValue {
    @Override
    public String kind() {
      return "ARRAY";
    }

    @Override
    public String text() {
      return "an array";
    }
  }

  /** A string, its escapes resolved. */
  record JsonString(Place place, String value) implements JsonValue {
    @Override
    public String kind() {
      return "STRING";
    }

    @Override
    public String text() {
      return OneLine.quoted(value);
    }
  }

  /** A number without fraction and exponent, of any size. */
  record JsonInteger(Place place, String digits) implements JsonValue {
    @Override
    public String kind() {
      return "INTEGER";
    }

    @Override
    public String text() {
      return OneLine.cut(digits);
    }
  }

  /** A number with fraction or exponent, {@code true}, {@code false} or {@code null}. */
  record JsonOther(Place place, String literal) implements JsonValue {
    @Override
    public String kind() {
      return switch (literal) {
        case "true", "false" -> "BOOLEAN";
        case "null" -> "NULL";
        default -> "REAL";
      };
    }

    @Override
    public String text() {
      return OneLine.cut(literal);
    }
  }
}
