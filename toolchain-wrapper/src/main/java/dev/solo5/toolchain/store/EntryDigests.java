package dev.solo5.toolchain.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file in each entry that says what its other files must be: {@code DIGEST PATH} per line. */
final class EntryDigests {
  private static final String NAME = "digests";

  private EntryDigests() {}

  /**
   * Whether {@code entry} holds exactly the files its digests say. Anything unreadable does not
   * match.
   */
  static boolean match(Path entry) {
    try {
      return Files.readAllLines(entry.resolve(NAME)).equals(lines(entry));
    } catch (IOException e) {
      return false;
    }
  }

  static void write(Path entry) throws IOException {
    Files.write(entry.resolve(NAME), lines(entry));
  }

  private static List<String> lines(Path entry) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : DirectoryTrees.files(entry)) {
      if (Files.isSymbolicLink(file)) {
        lines.add("link " + entry.relativize(file)); // no entry was made with one
      } else if (!file.equals(entry.resolve(NAME))) {
        lines.add(Digest.ofFile(file) + " " + entry.relativize(file));
      }
    }
    return lines;
  }
}
