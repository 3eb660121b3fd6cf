package dev.solo5.guest.conformance;

import java.util.Map;

/** Translated, and run on a JVM, for the same output. */
public final class Main {
  private Main() {}

  /** Runs the programs that the arguments name, or all; each begins with its name. */
  public static void main(String[] arguments) {
    for (Map.Entry<String, Programs.Body> program : Programs.all().entrySet()) {
      if (arguments.length == 0 || isOneOf(arguments, program.getKey())) {
        System.out.println("== " + program.getKey());
        try {
          program.getValue().run(System.out);
        } catch (Throwable e) {
          System.out.println("!! " + e);
        }
      }
    }
  }

  private static boolean isOneOf(String[] arguments, String name) {
    for (String argument : arguments) {
      if (name.startsWith(argument)) {
        return true;
      }
    }
    return false;
  }
}
