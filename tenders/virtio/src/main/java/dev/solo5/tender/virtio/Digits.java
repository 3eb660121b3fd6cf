package dev.solo5.tender.virtio;

import java.util.OptionalInt;

/** Numbers as people write them in options. */
final class Digits {
  /** So that none overflows. */
  private static final int MAX_DIGITS = 9;

  private Digits() {}

  /** A decimal number of at most nine digits; empty when it is none. */
  static OptionalInt parse(String text) {
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return OptionalInt.empty();
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return OptionalInt.empty();
      }
      number = number * 10 + digit - '0';
    }
    return OptionalInt.of(number);
  }
}
