package dev.solo5.guest.runtime;

/**
 * Arithmetic as the language has it, where C has none: a division by zero and one whose result is
 * too large are traps there, and so may be a conversion to an integer.
 */
public final class Arithmetic {
  private static final String BY_ZERO = "/ by zero";

  private Arithmetic() {}

  /** {@code a / b} */
  public static int divide(int a, int b) {
    if (b == 0) {
      throw new ArithmeticException(BY_ZERO);
    }
    return b == -1 ? -a : a / b;
  }

  /** {@code a % b} */
  public static int remainder(int a, int b) {
    if (b == 0) {
      throw new ArithmeticException(BY_ZERO);
    }
    return b == -1 ? 0 : a % b;
  }

  /** {@code a / b} */
  public static long divide(long a, long b) {
    if (b == 0) {
      throw new ArithmeticException(BY_ZERO);
    }
    return b == -1 ? -a : a / b;
  }

  /** {@code a % b} */
  public static long remainder(long a, long b) {
    if (b == 0) {
      throw new ArithmeticException(BY_ZERO);
    }
    return b == -1 ? 0 : a % b;
  }

  /** {@code (int) value}: what is too large becomes the largest number. In C that is undefined. */
  public static int toInt(double value) {
    if (value > -2147483649.0 && value < 2147483648.0) {
      return (int) value;
    }
    return value < 0 ? Integer.MIN_VALUE : value > 0 ? Integer.MAX_VALUE : 0;
  }

  /** {@code (long) value} */
  public static long toLong(double value) {
    if (value >= -0x1p63 && value < 0x1p63) {
      return (long) value;
    }
    return value < 0 ? Long.MIN_VALUE : value > 0 ? Long.MAX_VALUE : 0;
  }

  /** {@code (int) value} */
  public static int toInt(float value) {
    return toInt((double) value);
  }

  /** {@code (long) value} */
  public static long toLong(float value) {
    return toLong((double) value);
  }
}
