package dev.solo5.tender;

/** Text from files of strangers, made fit for a terminal. */
public final class Printable {
  private Printable() {}

  /**
   * The text with each control character as {@code \xHH}: none can move a cursor or begin a line.
   */
  public static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        printable
            .append("\\x")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        printable.append(c);
      }
    }
    return printable.toString();
  }
}
