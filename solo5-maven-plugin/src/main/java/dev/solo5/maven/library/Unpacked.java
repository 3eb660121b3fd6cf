package dev.solo5.maven.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Files on disk that are to be as an archive has them. */
final class Unpacked {
  private Unpacked() {}

  /**
   * Gives {@code directory} exactly these files. What is right already is left untouched, so that
   * nothing is compiled again for it.
   */
  static void into(Path directory, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(directory);
    Set<Path> wanted = new HashSet<>();
    for (var file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      wanted.add(path);
      writeIfOther(path, file.getValue());
    }
    try (Stream<Path> present = Files.walk(directory)) {
      for (Path file : present.filter(path -> !Files.isDirectory(path)).toList()) {
        if (!wanted.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Writes a file, and the directories it is in, unless it has that content. */
  static void writeIfOther(Path file, byte[] content) throws IOException {
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
