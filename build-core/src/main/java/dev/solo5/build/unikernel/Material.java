package dev.solo5.build.unikernel;

import dev.solo5.toolchain.Sources;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What unikernels are made of, by the names of files. */
final class Material {
  private Material() {}

  /** What a file is, with its article; empty when its name does not say. */
  static Optional<String> of(Path file) {
    String name = file.getFileName().toString();
    String suffix = name.substring(name.lastIndexOf('.') + 1);
    if (Sources.isSource(file)) {
      return Optional.of(
          switch (suffix) {
            case "c" -> "a C source";
            case "s", "S" -> "an assembly source";
            default -> "a C++ source";
          });
    }
    return Optional.ofNullable(
        switch (suffix.toLowerCase(Locale.ROOT)) {
          case "h", "hh", "hpp" -> "a header";
          case "o" -> "an object";
          case "a" -> "an archive";
          case "json" -> "a manifest";
          default -> null;
        });
  }
}
