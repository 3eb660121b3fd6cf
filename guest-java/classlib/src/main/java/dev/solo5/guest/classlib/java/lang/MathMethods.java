package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.runtime.Elementary;

/** Of {@link Math}: what is rounded otherwise, or missing. */
public final class MathMethods {
  private MathMethods() {}

  public static int addExact(int x, int y) {
    int sum = x + y;
    if (((x ^ sum) & (y ^ sum)) < 0) {
      throw new ArithmeticException("integer overflow");
    }
    return sum;
  }

  public static int subtractExact(int x, int y) {
    int difference = x - y;
    if (((x ^ y) & (x ^ difference)) < 0) {
      throw new ArithmeticException("integer overflow");
    }
    return difference;
  }

  public static int incrementExact(int x) {
    return addExact(x, 1);
  }

  public static int decrementExact(int x) {
    return subtractExact(x, 1);
  }

  public static int negateExact(int x) {
    return subtractExact(0, x);
  }

  public static int divideExact(int x, int y) {
    if (y == -1) {
      return negateExact(x);
    }
    return x / y;
  }

  public static long addExact(long x, long y) {
    long sum = x + y;
    if (((x ^ sum) & (y ^ sum)) < 0) {
      throw new ArithmeticException("long overflow");
    }
    return sum;
  }

  public static long subtractExact(long x, long y) {
    long difference = x - y;
    if (((x ^ y) & (x ^ difference)) < 0) {
      throw new ArithmeticException("long overflow");
    }
    return difference;
  }

  public static long incrementExact(long x) {
    return addExact(x, 1);
  }

  public static long decrementExact(long x) {
    return subtractExact(x, 1);
  }

  public static long negateExact(long x) {
    return subtractExact(0, x);
  }

  public static long divideExact(long x, long y) {
    if (y == -1) {
      return negateExact(x);
    }
    return x / y;
  }

  public static int multiplyExact(int x, int y) {
    return toIntExact((long) x * y);
  }

  public static long multiplyExact(long x, int y) {
    return multiplyExact(x, (long) y);
  }

  public static long multiplyExact(long x, long y) {
    long low = x * y;
    if (Rounding.multiplyHigh(x, y) != low >> 63) {
      throw new ArithmeticException("long overflow");
    }
    return low;
  }

  public static int toIntExact(long value) {
    if ((int) value != value) {
      throw new ArithmeticException("integer overflow");
    }
    return (int) value;
  }

  public static int absExact(int value) {
    if (value == Integer.MIN_VALUE) {
      throw new ArithmeticException("Overflow to represent absolute value of Integer.MIN_VALUE");
    }
    return Math.abs(value);
  }

  public static long absExact(long value) {
    if (value == Long.MIN_VALUE) {
      throw new ArithmeticException("Overflow to represent absolute value of Long.MIN_VALUE");
    }
    return Math.abs(value);
  }

  /** {@link Math#ulp(double)} */
  public static double ulp(double value) {
    double size = Math.abs(value);
    if (!(size < Double.POSITIVE_INFINITY)) {
      return size;
    }
    return size == Double.MAX_VALUE ? 0x1p971 : Math.nextUp(size) - size;
  }

  /** {@link Math#ulp(float)} */
  public static float ulp(float value) {
    float size = Math.abs(value);
    if (!(size < Float.POSITIVE_INFINITY)) {
      return size;
    }
    return size == Float.MAX_VALUE ? 0x1p104f : Math.nextUp(size) - size;
  }

  /** {@link Math#IEEEremainder} */
  public static double IEEEremainder(double x, double y) {
    return Rounding.remainder(x, y);
  }

  /** {@link Math#hypot} */
  public static double hypot(double x, double y) {
    return Rounding.hypot(x, y);
  }

  public static double log10(double value) {
    return Elementary.log10(value);
  }

  public static double log1p(double value) {
    return Elementary.log1p(value);
  }

  public static double expm1(double value) {
    return Elementary.expm1(value);
  }

  public static double cbrt(double value) {
    return Elementary.cbrt(value);
  }

  public static double sinh(double value) {
    return Elementary.sinh(value);
  }

  public static double cosh(double value) {
    return Elementary.cosh(value);
  }

  public static double tanh(double value) {
    return Elementary.tanh(value);
  }

  /** {@link Math#rint} */
  public static double rint(double value) {
    return Rounding.rint(value);
  }

  /** {@link Math#round(double)} */
  public static long round(double value) {
    return Rounding.round(value);
  }

  /** {@link Math#round(float)} */
  public static int round(float value) {
    return Rounding.round(value);
  }

  /** {@link Math#fma(double, double, double)} */
  public static double fma(double x, double y, double z) {
    return Rounding.fma(x, y, z);
  }

  /** {@link Math#fma(float, float, float)} */
  public static float fma(float x, float y, float z) {
    return Rounding.fma(x, y, z);
  }

  /** {@link Math#multiplyHigh} */
  public static long multiplyHigh(long x, long y) {
    return Rounding.multiplyHigh(x, y);
  }

  /** {@link Math#unsignedMultiplyHigh} */
  public static long unsignedMultiplyHigh(long x, long y) {
    return Rounding.unsignedMultiplyHigh(x, y);
  }

  /** {@link Math#multiplyFull} */
  public static long multiplyFull(int x, int y) {
    return (long) x * y;
  }
}
