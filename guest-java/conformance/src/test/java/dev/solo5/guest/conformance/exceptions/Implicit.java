package dev.solo5.guest.conformance.exceptions;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

public final class Implicit {
  static Object nothing;

  public static void run(PrintStream out) {
    int[] ints = new int[3];
    int zero = ints[0];
    Object text = "text";
    Show.of(out, "divide", () -> 1 / zero);
    Show.of(out, "remainder", () -> 1L % zero);
    Show.of(out, "index", () -> ints[3]);
    Show.of(out, "negative index", () -> ints[-1 - zero]);
    Show.of(out, "large index", () -> new byte[2][5][1][Integer.MAX_VALUE - zero]);
    Show.of(out, "cast", () -> (Integer) text);
    Show.of(out, "array cast", () -> (int[]) (Object) new long[1]);
    Show.of(out, "interface cast", () -> (Runnable) text);
    Show.of(out, "null method", () -> nothing.hashCode());
    Show.of(out, "null array", () -> ((int[]) nothing)[0]);
    Show.of(out, "null length", () -> ((int[]) nothing).length);
    Show.of(out, "null unboxing", () -> (int) (Integer) nothing);
    Show.of(
        out,
        "null throw",
        () -> {
          throw (RuntimeException) nothing;
        });
    Show.of(
        out,
        "null monitor",
        () -> {
          synchronized (nothing) {
            return 1;
          }
        });
    Show.of(
        out,
        "null switch",
        () ->
            switch ((String) nothing) {
              case "a" -> 1;
              default -> 2;
            });
    Show.of(out, "null field", () -> ((int[][]) nothing)[1][2]);
    Show.of(out, "size", () -> new int[-1 - zero]);
    Show.of(out, "inner size", () -> new int[2][-5 + zero]);
    Object[] strings = new String[2];
    Show.of(out, "store", () -> strings[0] = 1);
    Object[][] arrays = new Integer[2][];
    Show.of(out, "array store", () -> arrays[0] = new String[1]);
    Show.of(out, "array index", () -> strings[2]);
    Show.of(
        out,
        "copy",
        () -> {
          System.arraycopy(ints, 1, ints, 2, 2);
          return 0;
        });
    Show.of(
        out,
        "copy",
        () -> {
          System.arraycopy(ints, -1, ints, 2, 2);
          return 0;
        });
    Show.of(
        out,
        "copy",
        () -> {
          System.arraycopy(ints, 0, ints, 0, -2);
          return 0;
        });
    Show.of(
        out,
        "copy",
        () -> {
          System.arraycopy(ints, 0, new long[3], 0, 1);
          return 0;
        });
    Show.of(
        out,
        "copy",
        () -> {
          System.arraycopy(new Object[] {1}, 0, strings, 0, 1);
          return 0;
        });
    Show.of(
        out,
        "copy",
        () -> {
          System.arraycopy("x", 0, strings, 0, 1);
          return 0;
        });
    Show.of(
        out,
        "assert",
        () -> {
          assert zero == 1 : "not checked";
          return "passed";
        });
    Show.of(
        out,
        "generic",
        () -> {
          List<Object> raw = new ArrayList<>();
          raw.add("x");
          @SuppressWarnings("unchecked")
          List<Integer> numbers = (List<Integer>) (List<?>) raw;
          return numbers.get(0) + 1;
        });
    Show.of(out, "clone", () -> new Locked().copy());
  }

  static final class Locked {
    Object copy() throws CloneNotSupportedException {
      return super.clone();
    }
  }

  private Implicit() {}
}
