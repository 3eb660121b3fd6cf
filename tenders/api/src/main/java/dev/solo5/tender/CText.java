package dev.solo5.tender;

import java.util.OptionalLong;

/**
 * Numbers read as the C library reads them: the reference's command line accepts what its scanners
 * accept.
 */
public final class CText {
  private CText() {}

  /**
   * A decimal integer after optional blanks and an optional sign; what follows the digits is
   * ignored. A negative number wraps around, one beyond 64 bits becomes all ones, like {@code
   * strtoull}. Empty without digits.
   */
  public static OptionalLong unsigned(String text) {
    int at = 0;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (negative || (at < text.length() && text.charAt(at) == '+')) {
      at++;
    }
    int first = at;
    long value = 0;
    boolean overflow = false;
    for (; at < text.length() && isDigit(text.charAt(at)); at++) {
      int digit = text.charAt(at) - '0';
      overflow |= Long.compareUnsigned(value, Long.divideUnsigned(-1L - digit, 10)) > 0;
      value = value * 10 + digit;
    }
    if (at == first) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(overflow ? -1L : negative ? -value : value);
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
