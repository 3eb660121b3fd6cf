package dev.solo5.toolchain.compiler;

import java.nio.file.Path;
import java.util.List;

/** What asking a program about itself came to. */
sealed interface Probe {
  /**
   * A compiler.
   *
   * @param programs the files it is made of, and those that would be, if they were there: when one
   *     changes, ask again
   */
  record Usable(Compiler compiler, List<Path> programs) implements Probe {}

  /** Not a compiler that works here. */
  record Unusable(String reason) implements Probe {}
}
