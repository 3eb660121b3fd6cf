package dev.solo5.network.address;

/** Numbers in text, without signs and without the digits of other scripts. */
public final class Decimal {
  /** So that none overflows. */
  private static final int MOST_DIGITS = 9;

  private Decimal() {}

  /** The number of one to nine digits; -1 for other text. */
  public static int parse(String text) {
    return parse(text, MOST_DIGITS);
  }

  /** The number of one to {@code mostDigits} digits, of which there are nine at most; -1 else. */
  static int parse(String text, int mostDigits) {
    if (text.isEmpty() || text.length() > mostDigits) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }
}
