package dev.solo5.elf;

/** Words that the messages share. */
final class Text {

  static final String INVALID = "invalid executable: ";

  /** How the reference prints the -1 of a failed read: as an unsigned 64 bit number. */
  static final String FAILED = u(-1);

  private Text() {}

  /** Returns the number in decimal, unsigned. */
  static String u(long number) {
    return Long.toUnsignedString(number);
  }
}
