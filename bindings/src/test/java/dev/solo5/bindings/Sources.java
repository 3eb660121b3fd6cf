package dev.solo5.bindings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the C sources of this module are. */
final class Sources {
  /** The tree that the jar holds. */
  static final Path BINDINGS = Path.of("src/main/c").toAbsolutePath();

  /** Test guests: one folder each. */
  static final Path GUESTS = Path.of("src/test/guests").toAbsolutePath();

  /** Tests and runners in C. */
  static final Path TESTS = Path.of("src/test/c").toAbsolutePath();

  static final List<String> TARGETS = List.of("hvt", "spt", "virtio", "stub");

  private Sources() {}

  /** The sources of a target, relative to the tree, in link order. */
  static List<String> of(String target) {
    return lines(BINDINGS.resolve("sources/" + target + "-x86_64.txt"));
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files below a folder, relative to it, sorted. */
  static List<String> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
