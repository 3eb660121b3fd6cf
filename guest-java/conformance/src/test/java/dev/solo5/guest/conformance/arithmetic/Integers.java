package dev.solo5.guest.conformance.arithmetic;

import java.io.PrintStream;

public final class Integers {
  static final int[] VALUES = {
    0,
    1,
    -1,
    2,
    7,
    -7,
    10,
    255,
    256,
    65535,
    65536,
    -65537,
    1 << 30,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Integer.MAX_VALUE - 1,
    Integer.MIN_VALUE + 1,
    123456789
  };

  public static void run(PrintStream out) {
    for (int a : VALUES) {
      for (int b : VALUES) {
        out.print(
            (a + b) + " " + (a - b) + " " + a * b + " " + (a & b) + " " + (a | b) + " " + (a ^ b)
                + " " + (a << b) + " " + (a >> b) + " " + (a >>> b));
        if (b != 0) {
          out.print(
              " " + a / b + " " + a % b + " " + Math.floorDiv(a, b) + " " + Math.floorMod(a, b));
        }
        out.println(
            " "
                + Integer.compare(a, b)
                + " "
                + Integer.compareUnsigned(a, b)
                + (a < b ? "<" : a == b ? "=" : ">"));
      }
    }
  }

  private Integers() {}
}
