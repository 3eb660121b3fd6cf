package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.classlib.Instance;

/** Of {@link Integer}: text with a JVM's words for what is wrong, and what is missing. */
public final class IntegerMethods {
  private IntegerMethods() {}

  /** {@link Integer#toString(int)} */
  public static String toString(int value) {
    return Numbers.text(value);
  }

  /** {@link Integer#toString()} */
  @Instance
  public static String toString(Integer value) {
    return Numbers.text(value.intValue());
  }

  /** {@link Integer#toString(int, int)} */
  public static String toString(int value, int radix) {
    return Numbers.text(value, radix);
  }

  /** {@link Integer#parseInt(String)} */
  public static int parseInt(String text) {
    return (int) Numbers.parse(text, 10, Integer.MIN_VALUE);
  }

  /** {@link Integer#parseInt(String, int)} */
  public static int parseInt(String text, int radix) {
    return (int) Numbers.parse(text, radix, Integer.MIN_VALUE);
  }

  /** {@link Integer#parseInt(CharSequence, int, int, int)} */
  public static int parseInt(CharSequence text, int from, int to, int radix) {
    return (int) Numbers.parse(text, from, to, radix, Integer.MIN_VALUE);
  }

  /** {@link Integer#valueOf(String)} */
  public static Integer valueOf(String text) {
    return Integer.parseInt(text, 10);
  }

  /** {@link Integer#valueOf(String, int)} */
  public static Integer valueOf(String text, int radix) {
    return Integer.parseInt(text, radix);
  }

  /** {@link Integer#decode} */
  public static Integer decode(String text) {
    return (int) Numbers.decode(text, Integer.MIN_VALUE);
  }

  /** {@link Integer#parseUnsignedInt(String)} */
  public static int parseUnsignedInt(String text) {
    return (int) Numbers.parseUnsigned(text, 10, false);
  }

  /** {@link Integer#parseUnsignedInt(String, int)} */
  public static int parseUnsignedInt(String text, int radix) {
    return (int) Numbers.parseUnsigned(text, radix, false);
  }

  /** {@link Integer#compress} */
  public static int compress(int value, int mask) {
    int result = 0;
    int to = 0;
    for (int left = mask; left != 0; left &= left - 1) {
      result |= (value >>> Integer.numberOfTrailingZeros(left) & 1) << to++;
    }
    return result;
  }

  /** {@link Integer#expand} */
  public static int expand(int value, int mask) {
    int result = 0;
    int rest = value;
    for (int left = mask; left != 0; left &= left - 1) {
      result |= (rest & 1) << Integer.numberOfTrailingZeros(left);
      rest >>>= 1;
    }
    return result;
  }
}
