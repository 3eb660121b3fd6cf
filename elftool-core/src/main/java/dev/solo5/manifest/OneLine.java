package dev.solo5.manifest;

import java.util.Locale;

/** Makes text from a file fit to be shown: one line, short, without invisible characters. */
final class OneLine {

  private static final int MAX_LENGTH = 80;

  private OneLine() {}

  /** Returns the text between double quotes, cut when it is long. */
  static String quoted(String text) {
    return '"' + cut(text) + '"';
  }

  /** Returns the text cut when it is long. */
  static String cut(String text) {
    int end = text.codePointCount(0, text.length());
    return end <= MAX_LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH)) + "...";
  }

  /**
   * Returns the text with everything that is not a plain visible character as {@code \}{@code
   * uXXXX}.
   */
  static String visible(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.chars().forEach(c -> append(line, (char) c));
    return line.toString();
  }

  private static void append(StringBuilder line, char c) {
    if (isVisible(c)) {
      line.append(c);
    } else {
      line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
  }

  private static boolean isVisible(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
