package dev.solo5.guest.conformance.arithmetic;

import java.io.PrintStream;

public final class Longs {
  static final long[] VALUES = {
    0,
    1,
    -1,
    3,
    -3,
    10,
    1L << 31,
    1L << 32,
    -(1L << 33),
    1L << 62,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Long.MAX_VALUE - 1,
    1234567890123456789L,
    -987654321987654321L
  };

  public static void run(PrintStream out) {
    for (long a : VALUES) {
      for (long b : VALUES) {
        out.print(
            (a + b) + " " + (a - b) + " " + a * b + " " + (a & b) + " " + (a | b) + " " + (a ^ b)
                + " " + (a << b) + " " + (a >> b) + " " + (a >>> b));
        if (b != 0) {
          out.print(
              " "
                  + a / b
                  + " "
                  + a % b
                  + " "
                  + Math.floorDiv(a, b)
                  + " "
                  + Math.floorMod(a, b)
                  + " "
                  + Long.divideUnsigned(a, b)
                  + " "
                  + Long.remainderUnsigned(a, b));
        }
        out.println(
            " "
                + Long.compare(a, b)
                + " "
                + Long.compareUnsigned(a, b)
                + " "
                + Math.multiplyHigh(a, b)
                + " "
                + (int) a
                + " "
                + (short) a
                + " "
                + (byte) a);
      }
    }
  }

  private Longs() {}
}
