package dev.solo5.build.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BoundedConsoleTest {
  @TempDir Path directory;

  private TiedProcess start(String script) throws Exception {
    return TiedProcess.start(
        List.of("sh", "-c", script), directory, TiedProcess.Tie.NONE, Redirect.PIPE);
  }

  @Test
  void keepsEverythingThatFits() throws Exception {
    Path file = directory.resolve("log");
    try (TiedProcess child = start("echo out; echo err >&2; seq 100000")) {
      BoundedConsole log = BoundedConsole.of(child, file);
      assertEquals(0, child.await());
      log.await();
      assertFalse(log.isExceeded());
    }
    List<String> lines = Files.readAllLines(file);
    assertEquals(List.of("out", "err", "1"), lines.subList(0, 3));
    assertEquals("100000", lines.getLast());
  }

  @Test
  void endsAChildThatWritesWithoutEnd() throws Exception {
    Path file = directory.resolve("log");
    try (TiedProcess child = start("exec yes")) {
      BoundedConsole log = BoundedConsole.of(child, file, 1 << 20);
      assertTrue(List.of(143, 137).contains(child.await()));
      log.await();
      assertTrue(log.isExceeded());
      assertEquals("wrote more than 1 MiB to its console and was ended", log.excess());
    }
    assertEquals("y\n".repeat(1 << 19), Files.readString(file, UTF_8));
  }
}
