package dev.solo5.guest.conformance.exceptions;

import dev.solo5.guest.conformance.Show;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.NoSuchElementException;

public final class Flow {
  static StringBuilder trace = new StringBuilder();

  @SuppressWarnings("finally")
  static int finallyReturns(int x) {
    try {
      if (x == 0) {
        throw new IllegalStateException("zero");
      }
      return x;
    } catch (IllegalStateException e) {
      trace.append("c");
      return -1;
    } finally {
      trace.append("f");
      if (x == 2) {
        return 20;
      }
    }
  }

  static int nested(int depth) {
    try {
      if (depth == 0) {
        throw new UnsupportedOperationException("deep");
      }
      return nested(depth - 1);
    } finally {
      trace.append(depth);
    }
  }

  static int loop() {
    int i = 0;
    outer:
    while (true) {
      try {
        for (int k = 0; ; k++) {
          try {
            if (k == 3) {
              continue outer;
            }
            if (i > 10) {
              break outer;
            }
          } finally {
            i++;
          }
        }
      } finally {
        trace.append(',');
      }
    }
    return i;
  }

  static final class Resource implements AutoCloseable {
    final String name;

    Resource(String name) {
      this.name = name;
      trace.append("+").append(name);
    }

    @Override
    public void close() {
      trace.append("-").append(name);
      throw new IllegalArgumentException("close " + name);
    }
  }

  public static void run(PrintStream out) {
    out.println(finallyReturns(0) + " " + finallyReturns(1) + " " + finallyReturns(2) + trace);
    Show.of(out, "nested", () -> nested(5));
    out.println(loop() + " " + trace);
    try (Resource a = new Resource("a");
        Resource b = new Resource("b")) {
      trace.append("body");
      throw new IllegalStateException(a.name + b.name);
    } catch (IllegalStateException e) {
      out.println(e + " " + Arrays.toString(e.getSuppressed()) + trace);
    }
    try {
      try {
        throw new IOException("io");
      } catch (IOException | RuntimeException e) {
        throw new RuntimeException(e);
      }
    } catch (RuntimeException e) {
      out.println(e + " " + e.getCause() + " " + e.getMessage() + " " + e.getCause().getMessage());
    }
    Exception cause = new Exception("cause");
    Exception top = new Exception("top", cause);
    top.addSuppressed(new Error("suppressed"));
    out.println(
        top
            + " "
            + top.getCause()
            + " "
            + top.getLocalizedMessage()
            + " "
            + new Exception().getMessage()
            + " "
            + new Exception((Throwable) null).getMessage()
            + " "
            + new Exception(cause).getMessage());
    class Own extends RuntimeException {
      private static final long serialVersionUID = 1;

      Own() {
        super("own", null, false, false);
      }

      @Override
      public String toString() {
        return "Own!" + getMessage();
      }
    }
    Show.of(
        out,
        "own",
        () -> {
          throw new Own();
        });
    out.println(
        new AssertionError("a", cause)
            + " "
            + new AssertionError(5)
            + " "
            + new IndexOutOfBoundsException(7).getMessage()
            + " "
            + new UncheckedIOException(new IOException("x")).getMessage()
            + " "
            + new NoSuchElementException("y", cause).getCause());
  }

  private Flow() {}
}
