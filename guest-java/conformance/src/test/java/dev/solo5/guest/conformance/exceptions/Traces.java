package dev.solo5.guest.conformance.exceptions;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

public final class Traces {
  static void thrower(int depth) {
    if (depth > 0) {
      thrower(depth - 1);
      return;
    }
    throw new IllegalStateException("bottom");
  }

  public static void run(PrintStream out) {
    try {
      thrower(3);
    } catch (IllegalStateException e) {
      int seen = 0;
      for (StackTraceElement frame : e.getStackTrace()) {
        if (seen++ < 5) {
          out.println(
              frame.getClassName() + " " + frame.getMethodName() + " " + frame.getFileName());
        }
      }
      StringWriter text = new StringWriter();
      Exception wrapped = new Exception("outer", e);
      wrapped.printStackTrace(new PrintWriter(text));
      for (String line : text.toString().split("\n")) {
        if (!line.startsWith("\t")) {
          out.println(line);
        }
      }
    }
    Thread thread = new Thread(() -> thrower(0), "worker");
    thread.setUncaughtExceptionHandler((t, e) -> out.println(t.getName() + " died of " + e));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      out.println(e);
    }
    out.println(thread.isAlive());
  }

  private Traces() {}
}
