package dev.solo5.guest.conformance.arithmetic;

import java.io.PrintStream;
import java.util.Random;

public final class Rounding {
  public static void run(PrintStream out) {
    double[] values = {
      0.5,
      -0.5,
      1.5,
      -1.5,
      2.5,
      -2.5,
      3.5,
      -3.5,
      0.49999999999999994,
      -0.49999999999999994,
      4503599627370495.5,
      -4503599627370495.5,
      4503599627370497.5,
      9007199254740991.0,
      1e18,
      -1e18,
      1e19,
      -1e19,
      Double.NaN,
      Double.NEGATIVE_INFINITY,
      0.0,
      -0.0,
      0.2,
      -0.2,
      1e-320,
      2147483647.5,
      -2147483648.5
    };
    for (double d : values) {
      out.println(
          d
              + ": "
              + Math.rint(d)
              + " "
              + Math.round(d)
              + " "
              + Math.floor(d)
              + " "
              + Math.ceil(d)
              + " "
              + Math.round((float) d)
              + " "
              + StrictMath.rint(d)
              + " "
              + StrictMath.round(d)
              + " "
              + Math.IEEEremainder(d, 3));
    }
    Random random = new Random(5);
    long sum = 0;
    for (int i = 0; i < 20000; i++) {
      double d = (random.nextInt(2000001) - 1000000) / 8.0;
      sum =
          sum * 31
              + Math.round(d)
              + Double.doubleToLongBits(Math.rint(d))
              + Math.round((float) d)
              + (long) Math.floor(d)
              + (long) Math.ceil(d);
    }
    out.println(sum);
  }

  private Rounding() {}
}
