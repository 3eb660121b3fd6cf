package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that must not change by accident. With {@code -Dgolden.write=true} each is written anew, to
 * be looked at before it is committed.
 */
public final class GoldenFile {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/dev/solo5/tender/hvt/golden");

  private GoldenFile() {}

  /** Compares byte for byte. */
  public static void check(String name, String text) throws IOException {
    Path file = DIRECTORY.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(DIRECTORY);
      Files.writeString(file, text);
      return;
    }
    assertEquals(Files.readString(file), text, name);
  }
}
