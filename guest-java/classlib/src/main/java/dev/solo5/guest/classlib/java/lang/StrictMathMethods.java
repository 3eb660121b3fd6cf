package dev.solo5.guest.classlib.java.lang;

/** Of {@link StrictMath}: what is rounded otherwise, or missing. */
public final class StrictMathMethods {
  private StrictMathMethods() {}

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

  /** {@link StrictMath#ulp(double)} */
  public static double ulp(double value) {
    double size = Math.abs(value);
    if (!(size < Double.POSITIVE_INFINITY)) {
      return size;
    }
    return size == Double.MAX_VALUE ? 0x1p971 : Math.nextUp(size) - size;
  }

  /** {@link StrictMath#ulp(float)} */
  public static float ulp(float value) {
    float size = Math.abs(value);
    if (!(size < Float.POSITIVE_INFINITY)) {
      return size;
    }
    return size == Float.MAX_VALUE ? 0x1p104f : Math.nextUp(size) - size;
  }

  /** {@link StrictMath#IEEEremainder} */
  public static double IEEEremainder(double x, double y) {
    return Rounding.remainder(x, y);
  }

  /** {@link StrictMath#hypot} */
  public static double hypot(double x, double y) {
    return Rounding.hypot(x, y);
  }

  /** {@link StrictMath#rint} */
  public static double rint(double value) {
    return Rounding.rint(value);
  }

  /** {@link StrictMath#round(double)} */
  public static long round(double value) {
    return Rounding.round(value);
  }

  /** {@link StrictMath#round(float)} */
  public static int round(float value) {
    return Rounding.round(value);
  }

  /** {@link StrictMath#fma(double, double, double)} */
  public static double fma(double x, double y, double z) {
    return Rounding.fma(x, y, z);
  }

  /** {@link StrictMath#fma(float, float, float)} */
  public static float fma(float x, float y, float z) {
    return Rounding.fma(x, y, z);
  }

  /** {@link StrictMath#multiplyHigh} */
  public static long multiplyHigh(long x, long y) {
    return Rounding.multiplyHigh(x, y);
  }

  /** {@link StrictMath#unsignedMultiplyHigh} */
  public static long unsignedMultiplyHigh(long x, long y) {
    return Rounding.unsignedMultiplyHigh(x, y);
  }

  /** {@link StrictMath#multiplyFull} */
  public static long multiplyFull(int x, int y) {
    return (long) x * y;
  }

  private static final double LN2_HIGH = 0x1.62e42feep-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /** Of the series for {@code log((1 + s) / (1 - s))} in s squared, from the highest power down. */
  private static final double[] EVEN = {
    0x1.39a09d078c69fp-3, 0x1.c71c51d8e78afp-3, 0x1.999999997fa04p-2
  };

  private static final double[] ODD = {
    0x1.2f112df3e5244p-3, 0x1.7466496cb03dep-3, 0x1.2492494229359p-2, 0x1.5555555555593p-1
  };

  /**
   * {@link StrictMath#log}, by the method that is documented for it: the last digit counts, because
   * the sequence of {@code Random.nextGaussian} depends on it.
   */
  public static double log(double value) {
    if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
      return value == 0 ? Double.NEGATIVE_INFINITY : value > 0 ? value : Double.NaN;
    }
    int exponent = 0;
    double scaled = value;
    if (value < Double.MIN_NORMAL) {
      scaled *= 0x1p54;
      exponent -= 54;
    }
    long bits = Double.doubleToRawLongBits(scaled);
    int high = (int) (bits >>> 32);
    exponent += (high >> 20) - 1023;
    high &= 0xfffff;
    // The fraction is taken from half the square root of 2 to its whole.
    int above = (high + 0x95f64) & 0x100000;
    exponent += above >> 20;
    long normal = (long) (high | (above ^ 0x3ff00000)) << 32 | (bits & 0xffffffffL);
    double f = Double.longBitsToDouble(normal) - 1;
    double k = exponent;
    if ((0xfffff & (2 + high)) < 3) {
      return logNearOne(f, k);
    }
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double even = w * (EVEN[2] + w * (EVEN[1] + w * EVEN[0]));
    double odd = z * (ODD[3] + w * (ODD[2] + w * (ODD[1] + w * ODD[0])));
    double r = odd + even;
    if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
      double half = 0.5 * f * f;
      return exponent == 0
          ? f - (half - s * (half + r))
          : k * LN2_HIGH - ((half - (s * (half + r) + k * LN2_LOW)) - f);
    }
    return exponent == 0 ? f - s * (f - r) : k * LN2_HIGH - ((s * (f - r) - k * LN2_LOW) - f);
  }

  private static double logNearOne(double f, double k) {
    if (f == 0) {
      return k == 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
    }
    double r = f * f * (0.5 - 0x1.5555555555555p-2 * f);
    return k == 0 ? f - r : k * LN2_HIGH - ((r - k * LN2_LOW) - f);
  }
}
