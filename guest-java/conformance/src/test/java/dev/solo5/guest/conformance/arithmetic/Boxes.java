package dev.solo5.guest.conformance.arithmetic;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;

public final class Boxes {
  public static void run(PrintStream out) {
    Integer small = 127;
    Integer same = 127;
    Integer large = 128;
    Integer other = 128;
    out.println(
        (small == same)
            + " "
            + (large == other)
            + " "
            + large.equals(other)
            + " "
            + large.equals(128L)
            + " "
            + new Object().equals(null));
    Long l = 5L;
    Character c = 'c';
    Boolean b = true;
    Double d = 2.5;
    out.println(
        l.hashCode()
            + " "
            + c.hashCode()
            + " "
            + b.hashCode()
            + " "
            + d.hashCode()
            + " "
            + Float.valueOf(2.5f).hashCode()
            + " "
            + Short.valueOf((short) -3).hashCode()
            + " "
            + Byte.valueOf((byte) -3).hashCode());
    out.println(
        l.compareTo(6L)
            + " "
            + c.compareTo('a')
            + " "
            + b.compareTo(false)
            + " "
            + d.compareTo(Double.NaN)
            + " "
            + Double.valueOf(0.0).equals(-0.0)
            + " "
            + Double.valueOf(Double.NaN).equals(Double.NaN));
    Object o = true ? 1 : "x";
    Object mixed = true ? 1 : 2.0;
    out.println(o + " " + mixed + " " + o.getClass() + " " + mixed.getClass());
    Integer counter = 0;
    for (int i = 0; i < 1000; i++) {
      counter++;
      counter += i;
    }
    out.println(
        counter + " " + counter.byteValue() + " " + counter.doubleValue() + " " + d.intValue());
    Integer none = null;
    Show.of(out, "unboxing", () -> none + 1);
    Number[] numbers = {1, 2L, 3.0f, 4.0, (short) 5, (byte) 6};
    for (Number n : numbers) {
      out.println(
          n
              + " "
              + n.getClass().getName()
              + " "
              + n.intValue()
              + " "
              + n.longValue()
              + " "
              + n.floatValue()
              + " "
              + n.doubleValue());
    }
    out.println(
        Integer.MAX_VALUE
            + " "
            + Long.MIN_VALUE
            + " "
            + Byte.MIN_VALUE
            + " "
            + (int) Character.MAX_VALUE
            + " "
            + Double.MIN_NORMAL
            + " "
            + Float.MIN_VALUE
            + " "
            + Float.MIN_NORMAL);
    out.println(
        Integer.sum(1, 2)
            + " "
            + Integer.max(1, 2)
            + " "
            + Long.min(1, 2)
            + " "
            + Boolean.logicalXor(true, false)
            + " "
            + Double.sum(1, 2)
            + " "
            + Double.isFinite(1)
            + " "
            + Float.isNaN(0f / 0));
  }

  private Boxes() {}
}
