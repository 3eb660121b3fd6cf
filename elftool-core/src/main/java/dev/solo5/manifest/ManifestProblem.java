package dev.solo5.manifest;

import java.util.Locale;

/** Why a manifest was refused: where, what was found, what was expected. */
public sealed interface ManifestProblem {

  /** Returns the problem as one line for a person. */
  String message();

  /** Returns what was found there. */
  String found();

  /** Returns what must be there instead. */
  String expected();

  /** The input at which a text problem begins, as an editor counts: lines and columns from 1. */
  record Place(String source, String pointer, int line, int column) {
    @Override
    public String toString() {
      String where = pointer.isEmpty() ? "(root)" : pointer;
      return "%s:%s:%s: %s".formatted(source, line, column, where);
    }
  }

  /**
   * The text is not JSON.
   *
   * @param place where reading stopped; its pointer is the value being read then
   */
  record NotJson(Place place, String found, String expected) implements ManifestProblem {
    @Override
    public String message() {
      return OneLine.visible(
          "%s: not JSON: found %s, expected %s".formatted(place, found, expected));
    }
  }

  /** The text is JSON but not a manifest. */
  record BadValue(Place place, String found, String expected) implements ManifestProblem {
    @Override
    public String message() {
      return OneLine.visible("%s: found %s, expected %s".formatted(place, found, expected));
    }
  }

  /**
   * The bytes are not a binary manifest.
   *
   * @param field what is wrong, as {@code entry 2 attached}
   * @param offset where it is, in bytes from the start of the manifest
   */
  record BadBinary(String field, int offset, String found, String expected)
      implements ManifestProblem {
    @Override
    public String message() {
      return String.format(
          Locale.ROOT, "%s at offset 0x%x: found %s, expected %s", field, offset, found, expected);
    }
  }
}
