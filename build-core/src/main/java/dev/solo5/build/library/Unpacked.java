package dev.solo5.build.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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
    Set<Path> directories = new HashSet<>();
    for (String name : files.keySet()) {
      Path path = directory.resolve(name);
      wanted.add(path);
      for (Path up = path.getParent(); up != null && !up.equals(directory); up = up.getParent()) {
        directories.add(up);
      }
    }
    // First what is not wanted, links among it: nothing is to be written through one.
    for (Path path : inside(directory).reversed()) {
      boolean right =
          Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
              ? directories.contains(path)
              : wanted.contains(path) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
      if (!right) {
        Files.delete(path);
      }
    }
    for (var file : files.entrySet()) {
      GeneratedFile.writeIfOther(directory.resolve(file.getKey()), file.getValue());
    }
  }

  /** All that is in a directory, itself aside, each directory before what is in it. */
  private static List<Path> inside(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.skip(1).toList();
    }
  }
}
