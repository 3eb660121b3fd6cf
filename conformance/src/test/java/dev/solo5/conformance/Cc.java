package dev.solo5.conformance;

import java.util.Locale;

/** The C compilers an SDK is exported for. */
enum Cc {
  GCC,
  CLANG;

  /** Returns the name of the program. */
  String program() {
    return name().toLowerCase(Locale.ROOT);
  }
}
