package dev.solo5.guest.conformance.floating;

import java.io.PrintStream;
import java.util.Random;

public final class FloatToText {
  public static void run(PrintStream out) {
    float[] values = {
      1.4e-45f,
      2.8e-45f,
      1.17549435E-38f,
      3.4028235E38f,
      1.0E10f,
      3.3554432E7f,
      8388608f,
      0.1f,
      0.3f,
      1.1f,
      9.999999e6f,
      1e7f,
      1e-3f,
      9.99e-4f,
      2.0e-3f,
      16777216f,
      33554430f,
      4.35f,
      1.0e23f,
      8.5e9f
    };
    for (float f : values) {
      out.println(f + " " + -f + " " + (double) f + " " + Float.toHexString(f));
    }
    Random random = new Random(2);
    long sum = 0;
    for (int i = 0; i < 100000; i++) {
      float f = i % 2 == 0 ? Float.intBitsToFloat(random.nextInt()) : random.nextInt(100000) / 100f;
      String text = Float.toString(f);
      sum = sum * 31 + text.hashCode();
      if (i % 1000 < 3) {
        out.println(text);
      }
    }
    out.println(sum);
  }

  private FloatToText() {}
}
