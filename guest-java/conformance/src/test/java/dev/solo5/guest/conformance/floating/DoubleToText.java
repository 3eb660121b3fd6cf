package dev.solo5.guest.conformance.floating;

import java.io.PrintStream;
import java.util.Objects;
import java.util.Random;

public final class DoubleToText {
  public static void run(PrintStream out) {
    double[] values = {
      4.9e-324,
      9.9e-324,
      1.5e-323,
      2.2250738585072014E-308,
      2.225073858507201E-308,
      1.7976931348623157E308,
      2e23,
      1.0e23,
      8.41e21,
      9.0e-3,
      1e-3,
      9.999e-4,
      1e7,
      9999999,
      9999999.999999998,
      0.1,
      0.3,
      1.1,
      100,
      123456789,
      1e21,
      5e-324,
      2.0e-3,
      4.35,
      2.2,
      1.0E-5,
      3.0e22,
      9007199254740993.0,
      1.8014398509481984E16,
      1.1E-322,
      2.98023223876953125E-8
    };
    for (double d : values) {
      out.println(d + " " + -d + " " + Double.toHexString(d) + " " + (float) d);
    }
    Random random = new Random(1);
    long sum = 0;
    for (int i = 0; i < 100000; i++) {
      double d =
          i % 3 == 0
              ? Double.longBitsToDouble(random.nextLong())
              : i % 3 == 1 ? random.nextInt(100000) / 1000.0 : random.nextDouble() * 1000;
      String text = Double.toString(d);
      sum = sum * 31 + text.hashCode();
      if (i % 1000 < 3) {
        out.println(text);
      }
    }
    out.println(sum);
    StringBuilder builder = new StringBuilder();
    builder
        .append(1.5)
        .append(' ')
        .append(1e100)
        .append(' ')
        .append(2.5f)
        .insert(0, 0.1)
        .insert(0, 3e-5f);
    out.println(builder);
    out.println(
        String.valueOf(1.0)
            + String.valueOf(1.0f)
            + (1.0 + "")
            + Double.valueOf(3)
            + Objects.toString(2.5));
    out.print(0.1);
    out.println(0.2f);
  }

  private DoubleToText() {}
}
