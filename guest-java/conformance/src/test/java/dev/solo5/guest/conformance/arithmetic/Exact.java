package dev.solo5.guest.conformance.arithmetic;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;

public final class Exact {
  public static void run(PrintStream out) {
    int[] ints = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 46341, -46341};
    for (int a : ints) {
      for (int b : ints) {
        Show.of(out, "add", () -> Math.addExact(a, b));
        Show.of(out, "subtract", () -> Math.subtractExact(a, b));
        Show.of(out, "multiply", () -> Math.multiplyExact(a, b));
        Show.of(out, "add long", () -> Math.addExact((long) a << 32, (long) b << 32));
        Show.of(out, "subtract long", () -> Math.subtractExact((long) a << 32, (long) b << 32));
        Show.of(out, "multiply long", () -> Math.multiplyExact((long) a, (long) b << 20));
        Show.of(out, "full", () -> Math.multiplyFull(a, b));
        Show.of(out, "floorDiv", () -> Math.floorDiv(a, b));
        Show.of(out, "ceilDiv", () -> Math.ceilDiv(a, b));
        Show.of(out, "ceilMod", () -> Math.ceilMod(a, b));
        Show.of(out, "divideExact", () -> Math.divideExact(a, b));
      }
      Show.of(out, "increment", () -> Math.incrementExact(a));
      Show.of(out, "decrement", () -> Math.decrementExact(a));
      Show.of(out, "negate", () -> Math.negateExact(a));
      Show.of(out, "abs", () -> Math.absExact(a));
      Show.of(out, "toInt", () -> Math.toIntExact(a * 2L));
      Show.of(out, "clamp", () -> Math.clamp(a * 5L, -10, 10));
    }
    out.println(
        Math.fma(0.1, 10.0, -1.0)
            + " "
            + Math.fma(1e308, 10, -1e308)
            + " "
            + Math.fma(3.0f, 1.0f / 3, -1f));
    out.println(
        Math.multiplyHigh(Long.MAX_VALUE, Long.MAX_VALUE)
            + " "
            + Math.unsignedMultiplyHigh(-1L, -1L));
    out.println(
        Math.scalb(1.5, 10)
            + " "
            + Math.scalb(1.5, -1080)
            + " "
            + Math.hypot(3, 4)
            + " "
            + Math.cbrt(27)
            + " "
            + Math.copySign(3, -0.0));
  }

  private Exact() {}
}
