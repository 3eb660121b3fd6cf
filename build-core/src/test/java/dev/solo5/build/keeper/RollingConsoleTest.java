package dev.solo5.build.keeper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollingConsoleTest {
  @TempDir Path directory;

  @Test
  void keepsTheLastInTwoFilesOfALimit() throws Exception {
    try (var log = new RollingConsole(directory, 4)) {
      write(log, "abcdefghij");
      assertEquals("efgh", text("console.log.old"));
      assertEquals("ij", text("console.log"));

      write(log, "kl");
      write(log, "m");
      assertEquals("ijkl", text("console.log.old"));
      assertEquals("m", text("console.log"));
    }
  }

  @Test
  void goesOnWhenTheFileIsGone() throws Exception {
    try (var log = new RollingConsole(directory, 100)) {
      write(log, "before");
      Files.delete(directory.resolve("console.log"));
      write(log, "after");

      assertEquals("after", text("console.log"));
    }
  }

  @Test
  void makesNoDirectoryThatIsGone() throws Exception {
    Path run = Files.createDirectory(directory.resolve("run"));
    try (var log = new RollingConsole(run, 100)) {
      write(log, "before");
      Files.delete(run.resolve("console.log"));
      Files.delete(run);
      write(log, "after");

      assertFalse(Files.exists(run));
    }
  }

  private static void write(RollingConsole log, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    log.write(bytes, bytes.length);
  }

  private String text(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }
}
