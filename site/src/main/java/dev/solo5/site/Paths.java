package dev.solo5.site;

import java.nio.file.Path;
import java.util.Optional;

/** Relative paths with {@code /}, as links have them. */
final class Paths {
  private Paths() {}

  /** The directory of a file; empty at the top. */
  static String directory(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** What a link in a directory leads to; nothing when that is above the top. */
  static Optional<String> resolve(String directory, String link) {
    Path path = Path.of(directory, link).normalize();
    return path.startsWith("..") ? Optional.empty() : Optional.of(path.toString());
  }

  /** The link from a file to another. */
  static String relative(String from, String to) {
    return Path.of(directory(from)).relativize(Path.of(to)).toString();
  }
}
