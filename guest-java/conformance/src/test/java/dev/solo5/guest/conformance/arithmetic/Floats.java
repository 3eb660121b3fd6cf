package dev.solo5.guest.conformance.arithmetic;

import java.io.PrintStream;

public final class Floats {
  static final float[] VALUES = {
    0.0f,
    -0.0f,
    1.0f,
    -1.0f,
    0.1f,
    3.0f,
    1e10f,
    -2.5f,
    1e-40f,
    1.4e-45f,
    3.4028235e38f,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    1.0f / 3,
    16777216f
  };

  public static void run(PrintStream out) {
    for (float a : VALUES) {
      for (float b : VALUES) {
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
                + (a == b)
                + (a > b)
                + " "
                + Float.compare(a, b)
                + " "
                + Math.min(a, b)
                + " "
                + Math.max(a, b)
                + " "
                + (double) a * b);
      }
      out.println(
          Integer.toHexString(Float.floatToIntBits(a))
              + " "
              + Float.hashCode(a)
              + " "
              + (float) Math.sqrt(a)
              + " "
              + Math.abs(a)
              + " "
              + Math.ulp(a)
              + " "
              + Math.getExponent(a)
              + " "
              + Math.signum(a)
              + " "
              + Math.nextUp(a)
              + " "
              + Math.nextDown(a)
              + " "
              + Float.toHexString(a));
    }
  }

  private Floats() {}
}
