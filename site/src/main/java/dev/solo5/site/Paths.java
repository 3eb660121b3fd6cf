package dev.solo5.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Relative paths with {@code /}, as links have them. */
final class Paths {
  private Paths() {}

  /** The directory of a file; empty at the top. */
  static String directory(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** What a link in a directory leads to; nothing when that is above the top. */
  static Optional<String> resolve(String directory, String link) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : (directory + "/" + link).split("/", -1)) {
      if (name.equals("..")) {
        if (names.isEmpty()) {
          return Optional.empty();
        }
        names.removeLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return Optional.of(String.join("/", names));
  }

  /** The link from a file to another. */
  static String relative(String from, String to) {
    String[] here = from.split("/", -1);
    String[] there = to.split("/", -1);
    int common = 0;
    while (common < here.length - 1
        && common < there.length - 1
        && here[common].equals(there[common])) {
      common++;
    }
    StringBuilder link = new StringBuilder("../".repeat(here.length - 1 - common));
    for (int i = common; i < there.length; i++) {
      link.append(i == common ? "" : "/").append(there[i]);
    }
    return link.toString();
  }
}
