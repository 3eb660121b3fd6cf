package dev.solo5.guest.program;

import java.util.Arrays;

/** Translated, and run on a JVM, for the same output. */
public final class Main {
  private Main() {}

  /** Runs what the first argument names. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "language" -> Language.run(arguments.length - 1);
      case "allocation" -> Allocation.run(Integer.parseInt(arguments[1]));
      case "arguments" -> System.out.println(Arrays.toString(arguments));
      case "uncaught" -> throw new IllegalStateException("nobody catches this");
      case "overflow" -> System.out.println(endless(1));
      case "memory" -> exhaust();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int endless(int depth) {
    return 1 + endless(depth + 1);
  }

  private static void exhaust() {
    Object[] last = {};
    while (true) {
      last = new Object[] {last, new byte[1000]};
    }
  }
}
