package dev.solo5.guest.conformance.floating;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;

public final class Decimals {
  public static void run(PrintStream out) {
    Random random = new Random(4);
    long sum = 0;
    for (int i = 0; i < 20000; i++) {
      double d = (random.nextInt() / 1000.0) * Math.scalb(1.0, random.nextInt(40) - 20);
      String text = String.format(Locale.ROOT, "%.3f %.0f %.10f %e %g %s", d, d, d, d, d, d);
      sum = sum * 31 + text.hashCode();
      if (i % 500 == 0) {
        out.println(text);
      }
    }
    out.println(sum);
    double[] values = {
      0,
      -0.0,
      0.5,
      1.5,
      2.5,
      0.05,
      0.15,
      0.25,
      0.35,
      1.005,
      2.675,
      1e10,
      1e20,
      1.23456789e-7,
      9.995,
      999999.5,
      0.0001,
      0.00001,
      123456.789,
      1e300,
      4.9e-324,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (double d : values) {
      out.println(
          String.format(
              Locale.ROOT,
              "%f|%.0f|%.1f|%.2f|%e|%.0e|%.2E|%g|%.3g|%G|%a|%12.3f|%-12.3f|%012.3f|%+.2f|% .2f|%(.2f|%,.2f",
              d,
              d,
              d,
              d,
              d,
              d,
              d,
              d,
              d,
              d,
              d,
              d,
              d,
              d == d && !Double.isInfinite(d) ? d : 1,
              d,
              d,
              d,
              d));
    }
    out.println(String.format(Locale.ROOT, "%.2f %.1f %s %e", 1.005f, 0.25f, 1.1f, 1.1f));
    out.println(
        String.format(
            Locale.ROOT,
            "%.2f %e %s %.0f %10.1f",
            new BigDecimal("1.005"),
            new BigDecimal("12345.6789"),
            new BigDecimal("1E+5"),
            new BigDecimal("2.5"),
            new BigDecimal("-3.14159")));
  }

  private Decimals() {}
}
