package dev.solo5.conformance;

import java.nio.file.Path;

/** Where the tests keep what they make. */
final class Folders {

  private Folders() {}

  /**
   * Returns the folder of all of it; its name has a blank, so that every tool must cope with one.
   */
  static Path root() {
    return Path.of(System.getProperty("java.io.tmpdir"), "conformance runs").toAbsolutePath();
  }
}
