package dev.solo5.guest.classlib.java.lang;

/** Of {@link Byte}: text with a JVM's words for what is wrong. */
public final class ByteMethods {
  private ByteMethods() {}

  /** {@link Byte#parseByte(String)} */
  public static byte parseByte(String text) {
    return (byte) Numbers.small(text, 10, Byte.MIN_VALUE);
  }

  /** {@link Byte#parseByte(String, int)} */
  public static byte parseByte(String text, int radix) {
    return (byte) Numbers.small(text, radix, Byte.MIN_VALUE);
  }

  /** {@link Byte#valueOf(String)} */
  public static Byte valueOf(String text) {
    return Byte.parseByte(text, 10);
  }

  /** {@link Byte#valueOf(String, int)} */
  public static Byte valueOf(String text, int radix) {
    return Byte.parseByte(text, radix);
  }
}
