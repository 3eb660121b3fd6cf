package dev.solo5.guest.conformance.arithmetic;

import java.io.PrintStream;

public final class Doubles {
  static final double[] VALUES = {
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.1,
    3.0,
    1e10,
    -2.5,
    1e-310,
    4.9e-324,
    1.7976931348623157e308,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    1.0 / 3
  };

  public static void run(PrintStream out) {
    for (double a : VALUES) {
      for (double b : VALUES) {
        out.println(
            (a + b)
                + " "
                + (a - b)
                + " "
                + a * b
                + " "
                + a / b
                + " "
                + a % b
                + " "
                + (a < b)
                + (a <= b)
                + (a == b)
                + (a != b)
                + (a >= b)
                + (a > b)
                + " "
                + Double.compare(a, b)
                + " "
                + Math.min(a, b)
                + " "
                + Math.max(a, b)
                + " "
                + Double.valueOf(a).equals(b));
      }
      out.println(
          Long.toHexString(Double.doubleToLongBits(a))
              + " "
              + Double.hashCode(a)
              + " "
              + Math.sqrt(a)
              + " "
              + Math.abs(a)
              + " "
              + -a
              + " "
              + Math.ulp(a)
              + " "
              + Math.getExponent(a)
              + " "
              + Math.signum(a)
              + " "
              + Math.nextUp(a)
              + " "
              + Math.nextDown(a));
    }
  }

  private Doubles() {}
}
