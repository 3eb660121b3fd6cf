package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.classlib.Instance;

/** Of {@link Long}: text with a JVM's words for what is wrong, and what is missing. */
public final class LongMethods {
  private LongMethods() {}

  /** {@link Long#toString(long)} */
  public static String toString(long value) {
    return Numbers.text(value);
  }

  /** {@link Long#toString()} */
  @Instance
  public static String toString(Long value) {
    return Numbers.text(value.longValue());
  }

  /** {@link Long#toString(long, int)} */
  public static String toString(long value, int radix) {
    return Numbers.text(value, radix);
  }

  /** {@link Long#parseLong(String)} */
  public static long parseLong(String text) {
    return Numbers.parse(text, 10, Long.MIN_VALUE);
  }

  /** {@link Long#parseLong(String, int)} */
  public static long parseLong(String text, int radix) {
    return Numbers.parse(text, radix, Long.MIN_VALUE);
  }

  /** {@link Long#parseLong(CharSequence, int, int, int)} */
  public static long parseLong(CharSequence text, int from, int to, int radix) {
    return Numbers.parse(text, from, to, radix, Long.MIN_VALUE);
  }

  /** {@link Long#valueOf(String)} */
  public static Long valueOf(String text) {
    return Long.parseLong(text, 10);
  }

  /** {@link Long#valueOf(String, int)} */
  public static Long valueOf(String text, int radix) {
    return Long.parseLong(text, radix);
  }

  /** {@link Long#decode} */
  public static Long decode(String text) {
    return Numbers.decode(text, Long.MIN_VALUE);
  }

  /** {@link Long#parseUnsignedLong(String)} */
  public static long parseUnsignedLong(String text) {
    return Numbers.parseUnsigned(text, 10, true);
  }

  /** {@link Long#parseUnsignedLong(String, int)} */
  public static long parseUnsignedLong(String text, int radix) {
    return Numbers.parseUnsigned(text, radix, true);
  }

  /** {@link Long#compress} */
  public static long compress(long value, long mask) {
    long result = 0;
    int to = 0;
    for (long left = mask; left != 0; left &= left - 1) {
      result |= (value >>> Long.numberOfTrailingZeros(left) & 1) << to++;
    }
    return result;
  }

  /** {@link Long#expand} */
  public static long expand(long value, long mask) {
    long result = 0;
    long rest = value;
    for (long left = mask; left != 0; left &= left - 1) {
      result |= (rest & 1) << Long.numberOfTrailingZeros(left);
      rest >>>= 1;
    }
    return result;
  }
}
