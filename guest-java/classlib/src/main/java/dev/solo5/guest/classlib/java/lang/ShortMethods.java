package dev.solo5.guest.classlib.java.lang;

/** Of {@link Short}: text with a JVM's words for what is wrong. */
public final class ShortMethods {
  private ShortMethods() {}

  /** {@link Short#parseShort(String)} */
  public static short parseShort(String text) {
    return (short) Numbers.small(text, 10, Short.MIN_VALUE);
  }

  /** {@link Short#parseShort(String, int)} */
  public static short parseShort(String text, int radix) {
    return (short) Numbers.small(text, radix, Short.MIN_VALUE);
  }

  /** {@link Short#valueOf(String)} */
  public static Short valueOf(String text) {
    return Short.parseShort(text, 10);
  }

  /** {@link Short#valueOf(String, int)} */
  public static Short valueOf(String text, int radix) {
    return Short.parseShort(text, radix);
  }
}
