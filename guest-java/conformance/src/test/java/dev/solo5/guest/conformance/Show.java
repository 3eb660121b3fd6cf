package dev.solo5.guest.conformance;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** What a piece of code has for a result, or throws. */
public final class Show {
  private Show() {}

  /** Prints it. */
  public static void of(PrintStream out, String what, Callable<?> body) {
    try {
      Object result = body.call();
      out.println(what + ": " + (result instanceof byte[] bytes ? Arrays.toString(bytes) : result));
    } catch (Throwable e) {
      String text = e.toString();
      int module = e instanceof ClassCastException ? text.indexOf(" (") : -1;
      out.println(what + ": " + (module < 0 ? text : text.substring(0, module)));
    }
  }
}
