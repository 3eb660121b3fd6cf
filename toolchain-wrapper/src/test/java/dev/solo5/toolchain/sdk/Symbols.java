package dev.solo5.toolchain.sdk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What nm says of a file. */
final class Symbols {
  private Symbols() {}

  /** Names of global symbols that the file defines, sorted. */
  static List<String> global(Path directory, Object file) throws IOException, InterruptedException {
    return names(Ran.in(directory, "nm", "-g", "--defined-only", file));
  }

  /** Names of symbols that the file wants from others, sorted. */
  static List<String> undefined(Path directory, Object file)
      throws IOException, InterruptedException {
    return names(Ran.in(directory, "nm", "-u", file));
  }

  private static List<String> names(Ran nm) {
    return nm.succeeded()
        .out()
        .lines()
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .sorted()
        .toList();
  }
}
