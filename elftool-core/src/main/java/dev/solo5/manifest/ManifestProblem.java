package dev.solo5.manifest;

import java.util.Locale;

/** Why a manifest was refused: where, what was found, what was expected. */
public sealed interface ManifestProblem {

  /** Returns the problem as one line for a person. */
  String message();

  /** Where in the input a text problem begins, as an editor counts: lines and columns from 1. */
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
    private static final Words PREMATURE =
        new Words("premature EOF in JSON data", Untold.WHAT_WAS_EXPECTED);

    @Override
    public String message() {
      Words words = found.equals(JsonSyntax.END) ? PREMATURE : Words.NONE;
      return OneLine.visible("%s: not JSON: %s".formatted(place, words.with(found, expected)));
    }
  }

  /** The text is JSON but not a manifest. */
  record BadValue(Place place, Words words, String found, String expected)
      implements ManifestProblem {
    @Override
    public String message() {
      return OneLine.visible("%s: %s".formatted(place, words.with(found, expected)));
    }
  }

  /**
   * What the C elftool says about a problem, as scripts know it, and what it leaves unsaid.
   *
   * @param text empty if it has no words for the problem
   */
  record Words(String text, Untold untold) {
    /** Words of ours alone. */
    public static final Words NONE = new Words("", Untold.BOTH);

    private String with(String found, String expected) {
      return switch (untold) {
        case NOTHING -> text;
        case WHAT_WAS_FOUND -> "%s: found %s".formatted(text, found);
        case WHAT_WAS_EXPECTED -> "%s, expected %s".formatted(text, expected);
        case BOTH ->
            "%sfound %s, expected %s".formatted(text.isEmpty() ? "" : text + ": ", found, expected);
      };
    }
  }

  /** What the words leave unsaid, so that nothing is said twice. */
  enum Untold {
    NOTHING,
    WHAT_WAS_FOUND,
    WHAT_WAS_EXPECTED,
    BOTH
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
