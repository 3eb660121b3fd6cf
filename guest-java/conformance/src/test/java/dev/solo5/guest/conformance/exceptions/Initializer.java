package dev.solo5.guest.conformance.exceptions;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.util.Locale;

public final class Initializer {
  static final class Bad {
    static int value = compute();

    static int compute() {
      throw new IllegalStateException("in initializer");
    }
  }

  static final class BadError {
    static final Object VALUE;

    static {
      if (Locale.ROOT != null) {
        throw new AssertionError("an error");
      }
      VALUE = null;
    }
  }

  static final class Index {
    static final int[] NUMBERS = new int[2];

    static {
      NUMBERS[2 + NUMBERS[0]] = 1;
    }

    static int get() {
      return 5;
    }
  }

  public static void run(PrintStream out) {
    for (int i = 0; i < 3; i++) {
      Show.of(out, "exception", () -> Bad.value);
      Show.of(out, "error", () -> BadError.VALUE);
      Show.of(out, "index", Index::get);
    }
    try {
      out.println(new Failing());
    } catch (ExceptionInInitializerError e) {
      out.println(e.getCause() + " " + e.getException() + " " + e.getMessage());
    }
    try {
      out.println(new Failing());
    } catch (NoClassDefFoundError e) {
      out.println(e.getMessage() + " " + e.getCause());
    }
  }

  static final class Failing {
    static final int ZERO = "".length();
    static final int NUMBER = 5 / ZERO;
  }

  private Initializer() {}
}
