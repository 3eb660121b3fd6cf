package dev.solo5.ready;

/** Quotes console lines for a person or program that reads them among other lines. */
public final class ConsoleQuote {
  /** As much of a line as is quoted, in characters. */
  private static final int LONGEST = 500;

  private ConsoleQuote() {}

  /**
   * A line with each control character as {@code \xHH} and each that turns or hides text as {@code
   * \}{@code uHHHH}: a guest can write what it likes, and must not move the reader's cursor. The
   * end of a long line is left out.
   */
  public static String of(String line) {
    boolean isLong = line.length() > LONGEST;
    StringBuilder quoted = new StringBuilder();
    line.chars().limit(LONGEST).forEach(c -> append(quoted, (char) c));
    return quoted.append(isLong ? "..." : "").toString();
  }

  private static void append(StringBuilder quoted, char c) {
    if (c == '\t') {
      quoted.append(c);
    } else if (Character.isISOControl(c)) {
      quoted
          .append("\\x")
          .append(Character.forDigit(c >> 4, 16))
          .append(Character.forDigit(c & 15, 16));
    } else if (hides(c)) {
      quoted.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        quoted.append(Character.forDigit((c >> shift) & 15, 16));
      }
    } else {
      quoted.append(c);
    }
  }

  private static boolean hides(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
