package dev.solo5.guest.conformance.exceptions;

import java.io.PrintStream;

/** What throws or initialises although nobody needs its result. */
public final class Unused {
  static int zero;
  static long longZero;
  static Object nothing;
  static int[] none;
  static int[] three = new int[3];
  static Object text = "text";
  static String[] strings = {"a"};
  static Unused unset;
  static String order = "";

  int field;

  static final class Numbers {
    static int number;

    static {
      order += "Numbers ";
    }
  }

  static final class Objects {
    static final Object OBJECT = new Object();

    static {
      order += "Objects ";
    }
  }

  private static void show(PrintStream out, String what, Runnable code) {
    try {
      code.run();
      out.println(what + ": nothing");
    } catch (RuntimeException e) {
      String message = e.toString();
      int module = message.indexOf(" (");
      out.println(what + ": " + (module < 0 ? message : message.substring(0, module)));
    }
  }

  public static void run(PrintStream out) {
    show(
        out,
        "/",
        () -> {
          int x = 1 / zero;
        });
    show(
        out,
        "%",
        () -> {
          int x = 1 % zero;
        });
    show(
        out,
        "long /",
        () -> {
          long x = 1 / longZero;
        });
    show(
        out,
        "long %",
        () -> {
          long x = 1 % longZero;
        });
    show(
        out,
        "double /",
        () -> {
          double x = 1.0 / zero;
        });
    show(
        out,
        "item",
        () -> {
          int x = three[3];
        });
    show(
        out,
        "item of null",
        () -> {
          int x = none[0];
        });
    show(
        out,
        "reference",
        () -> {
          String x = strings[1];
        });
    show(
        out,
        "length",
        () -> {
          int x = none.length;
        });
    show(
        out,
        "cast",
        () -> {
          Integer x = (Integer) text;
        });
    show(
        out,
        "field",
        () -> {
          int x = unset.field;
        });
    show(
        out,
        "array",
        () -> {
          int[] x = new int[-1];
        });
    show(
        out,
        "arrays",
        () -> {
          int[][] x = new int[2][-1];
        });
    show(
        out,
        "unboxing",
        () -> {
          int x = (Integer) nothing;
        });
    show(out, "object", () -> new Object());
    show(
        out,
        "static number",
        () -> {
          int x = Numbers.number;
        });
    show(
        out,
        "static object",
        () -> {
          Object x = Objects.OBJECT;
        });
    show(
        out,
        "loop",
        () -> {
          for (int i = 0; i < 5; i++) {
            int x = three[i];
          }
        });
    out.println(order);
  }

  private Unused() {}
}
