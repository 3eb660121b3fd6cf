package dev.solo5.guest.classlib.java.lang;

/** Fractions in hexadecimal. */
final class HexDigits {
  private HexDigits() {}

  /** Appends so many digits, without zeros at the end, but one digit at least. */
  static void append(StringBuilder text, long fraction, int digits) {
    int left = digits;
    long rest = fraction;
    while (left > 1 && (rest & 15) == 0) {
      rest >>>= 4;
      left--;
    }
    for (int i = left - 1; i >= 0; i--) {
      text.append(Character.forDigit((int) (rest >>> 4 * i) & 15, 16));
    }
  }
}
