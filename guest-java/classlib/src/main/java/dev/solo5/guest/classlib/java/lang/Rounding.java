package dev.solo5.guest.classlib.java.lang;

import java.math.BigDecimal;

/** What {@code Math} and {@code StrictMath} have alike. */
final class Rounding {
  /** From here on, all values of a double are whole. */
  private static final double WHOLE = 0x1p52;

  private Rounding() {}

  static double rint(double value) {
    if (!(Math.abs(value) < WHOLE)) {
      return value;
    }
    return value < 0 || (value == 0 && 1 / value < 0)
        ? -((WHOLE - value) - WHOLE)
        : (WHOLE + value) - WHOLE;
  }

  static long round(double value) {
    double below = Math.floor(value);
    return (long) (value - below >= 0.5 ? below + 1 : below);
  }

  static int round(float value) {
    double below = Math.floor(value);
    return (int) (value - below >= 0.5 ? below + 1 : below);
  }

  static double fma(double x, double y, double z) {
    if (Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z)) {
      if (x == 0 || y == 0) {
        return x * y + z;
      }
      BigDecimal product = new BigDecimal(x).multiply(new BigDecimal(y));
      if (z == 0) {
        double rounded = product.doubleValue();
        return rounded == 0 ? x * y : rounded;
      }
      BigDecimal sum = product.add(new BigDecimal(z));
      return sum.signum() == 0 ? 0.0 : sum.doubleValue();
    }
    return Double.isFinite(x) && Double.isFinite(y) ? z : x * y + z;
  }

  static float fma(float x, float y, float z) {
    if (Float.isFinite(x) && Float.isFinite(y) && Float.isFinite(z)) {
      double product = (double) x * y; // exact
      double sum = product + z;
      if (product == 0 || z == 0 || sum == 0) {
        return (float) sum;
      }
      return new BigDecimal(product).add(new BigDecimal((double) z)).floatValue();
    }
    return (float) fma((double) x, (double) y, (double) z);
  }

  static long multiplyHigh(long x, long y) {
    long low = (x & 0xffffffffL) * (y & 0xffffffffL);
    long middle = (x >> 32) * (y & 0xffffffffL) + (low >>> 32);
    long other = (x & 0xffffffffL) * (y >> 32) + (middle & 0xffffffffL);
    return (x >> 32) * (y >> 32) + (middle >> 32) + (other >> 32);
  }

  static long unsignedMultiplyHigh(long x, long y) {
    return multiplyHigh(x, y) + (x >> 63 & y) + (y >> 63 & x);
  }

  /** x - y * n, where n is the nearest whole number to x / y, or the even one of two. */
  static double remainder(double x, double y) {
    if (!Double.isFinite(x) || Double.isNaN(y) || y == 0) {
      return Double.NaN;
    }
    double size = Math.abs(y);
    if (Double.isInfinite(y)) {
      return x;
    }
    double left = Math.abs(size <= 0x1p1022 ? x % (2 * size) : x);
    if (size < 0x1p-1021) {
      if (2 * left > size) {
        left -= size;
        if (2 * left >= size) {
          left -= size;
        }
      }
    } else {
      double half = 0.5 * size;
      if (left > half) {
        left -= size;
        if (left >= half) {
          left -= size;
        }
      }
    }
    return x < 0 || (x == 0 && 1 / x < 0) ? -left : left;
  }

  static double hypot(double x, double y) {
    double large = Math.max(Math.abs(x), Math.abs(y));
    double small = Math.min(Math.abs(x), Math.abs(y));
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      return Double.POSITIVE_INFINITY;
    }
    if (!(small > 0)) {
      return large;
    }
    if (large > 0x1p500) {
      return 0x1p600 * hypot(0x1p-600 * large, 0x1p-600 * small);
    }
    if (small < 0x1p-500) {
      return large > 0x1p-400 ? large : 0x1p-600 * hypot(0x1p600 * large, 0x1p600 * small);
    }
    return Math.sqrt(large * large + small * small);
  }
}
