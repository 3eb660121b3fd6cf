package dev.solo5.elf;

/** Words that the messages share. */
final class Text {

  /** How the reference prints the -1 of a failed read: as an unsigned 64 bit number. */
  static final String FAILED = Long.toUnsignedString(-1);

  private Text() {}

  /** Fills values into a format; numbers of 64 bits are unsigned. */
  static String of(String format, Object... values) {
    Object[] shown = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      shown[i] = values[i] instanceof Long number ? Long.toUnsignedString(number) : values[i];
    }
    return format.formatted(shown);
  }

  /** As {@link #of}, about a file that tenders must not load. */
  static String invalid(String format, Object... values) {
    return "invalid executable: " + of(format, values);
  }
}
