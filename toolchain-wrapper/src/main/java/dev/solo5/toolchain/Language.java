package dev.solo5.toolchain;

import java.nio.file.Path;
import java.util.Optional;

/** What a source is written in, told by its suffix. */
enum Language {
  C,
  CXX,
  ASSEMBLY;

  /** The language of a file; empty if it is not a source. */
  static Optional<Language> of(Path file) {
    return switch (Sources.suffix(file)) {
      case ".c" -> Optional.of(C);
      case ".cc", ".cpp", ".cxx", ".C" -> Optional.of(CXX);
      case ".s", ".S" -> Optional.of(ASSEMBLY);
      default -> Optional.empty();
    };
  }
}
