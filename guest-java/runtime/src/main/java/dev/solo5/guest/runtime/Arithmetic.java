package dev.solo5.guest.runtime;

/**
 * Division of integers, as the language has it. In C a division by zero, and one whose result is
 * too large, are traps.
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
}
