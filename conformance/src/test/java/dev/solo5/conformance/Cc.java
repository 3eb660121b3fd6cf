package dev.solo5.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The C compilers an SDK is exported for. */
enum Cc {
  GCC,
  CLANG;

  /**
   * Returns those to try, as {@code -Dsolo5.conformance.compilers=gcc,clang} says; gcc by default.
   */
  static List<Cc> chosen() {
    String names = System.getProperty("solo5.conformance.compilers", "gcc");
    return Arrays.stream(names.toUpperCase(Locale.ROOT).split(",", -1)).map(Cc::valueOf).toList();
  }

  /** Returns the name of the program. */
  String program() {
    return name().toLowerCase(Locale.ROOT);
  }
}
