package dev.solo5.guest.conformance.arithmetic;

import java.io.PrintStream;

public final class Trigonometry {
  public static void run(PrintStream out) {
    double[] values = {
      0.0,
      -0.0,
      0.1,
      -0.5,
      1,
      2,
      3,
      10,
      -100,
      1000,
      0.7853981633974483,
      1.5707963267948966,
      3.141592653589793,
      1e5,
      1e10,
      1e22,
      1e-10,
      1e-300,
      700,
      -700,
      Double.NaN,
      Double.POSITIVE_INFINITY
    };
    for (double x : values) {
      out.println(
          "~ "
              + Math.sin(x)
              + " "
              + Math.cos(x)
              + " "
              + Math.tan(x)
              + " "
              + Math.asin(x)
              + " "
              + Math.acos(x)
              + " "
              + Math.atan(x)
              + " "
              + Math.exp(x)
              + " "
              + Math.log(x)
              + " "
              + Math.log10(x)
              + " "
              + Math.log1p(x)
              + " "
              + Math.expm1(x)
              + " "
              + Math.cbrt(x)
              + " "
              + Math.sinh(x)
              + " "
              + Math.cosh(x)
              + " "
              + Math.tanh(x)
              + " "
              + Math.toRadians(x)
              + " "
              + Math.toDegrees(x));
      for (double y : values) {
        out.println("~ " + Math.pow(x, y) + " " + Math.atan2(x, y) + " " + Math.hypot(x, y));
      }
    }
  }

  private Trigonometry() {}
}
