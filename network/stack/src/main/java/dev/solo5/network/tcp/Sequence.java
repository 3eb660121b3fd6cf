package dev.solo5.network.tcp;

/** Sequence numbers: 32 bits, in a circle, RFC 9293 section 3.4. */
final class Sequence {
  private Sequence() {}

  static boolean isBefore(int a, int b) {
    return a - b < 0;
  }

  static boolean isAfter(int a, int b) {
    return a - b > 0;
  }

  static boolean isBetween(int from, int number, int to) {
    return !isBefore(number, from) && !isAfter(number, to);
  }
}
