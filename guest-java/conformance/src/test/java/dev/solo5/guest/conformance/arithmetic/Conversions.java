package dev.solo5.guest.conformance.arithmetic;

import java.io.PrintStream;

public final class Conversions {
  static final double[] VALUES = {
    0.0,
    -0.0,
    0.5,
    -0.5,
    0.9999999,
    1.5,
    2.5,
    -1.5,
    -2.5,
    127.9,
    128.1,
    -129,
    32767.9,
    65535.5,
    65536.5,
    2147483646.9,
    2147483647.5,
    2147483648.0,
    -2147483648.9,
    -2147483649.0,
    9.007199254740993E15,
    9.223372036854775E18,
    9.223372036854776E18,
    -9.223372036854776E18,
    1e19,
    -1e19,
    1e300,
    -1e300,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    4.0e-45,
    3.4028235e38,
    3.4028236e38
  };

  public static void run(PrintStream out) {
    for (double d : VALUES) {
      float f = (float) d;
      out.println(
          (int) d
              + " "
              + (long) d
              + " "
              + (short) d
              + " "
              + (byte) d
              + " "
              + (int) (char) d
              + " "
              + f
              + " "
              + (int) f
              + " "
              + (long) f
              + " "
              + (double) f);
    }
    long[] longs = {
      0,
      1,
      -1,
      16777216,
      16777217,
      16777219,
      9007199254740992L,
      9007199254740993L,
      9007199254740995L,
      Long.MAX_VALUE,
      Long.MIN_VALUE,
      Long.MAX_VALUE - 512,
      Long.MAX_VALUE - 513
    };
    for (long l : longs) {
      out.println(
          (float) l
              + " "
              + (double) l
              + " "
              + (float) (int) l
              + " "
              + (double) (int) l
              + " "
              + (int) l
              + " "
              + (char) ('0' + (l & 7)));
    }
    int i = 'a' + 1;
    char c = (char) i;
    float fromInt = 123456789;
    double fromFloat = 0.1f;
    out.println(
        i
            + " "
            + c
            + " "
            + fromInt
            + " "
            + fromFloat
            + " "
            + (0.1f + 0.2f)
            + " "
            + (0.1 + 0.2)
            + " "
            + (0.1f + 0.2));
  }

  private Conversions() {}
}
