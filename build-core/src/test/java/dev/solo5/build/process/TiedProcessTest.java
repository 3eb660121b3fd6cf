package dev.solo5.build.process;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TiedProcessTest {
  @TempDir Path directory;

  /** A guest of spt is a child of its tender, and what holds its disks. */
  @Test
  void hasEndedWhenWhatItStartedHas() throws Exception {
    Path id = directory.resolve("id");
    String script =
        "sh -c 'trap \"\" TERM; echo $$ > id.part; mv id.part id; sleep 600 & wait; wait' & exec sleep 600";
    TiedProcess child =
        TiedProcess.start(
            List.of("/bin/sh", "-c", script), directory, TiedProcess.Tie.INPUT, Redirect.DISCARD);
    while (Files.notExists(id)) {
      Thread.sleep(10);
    }

    child.close();

    long grandchild = Long.parseLong(Files.readString(id).strip());
    assertFalse(ProcessHandle.of(grandchild).filter(ProcessHandle::isAlive).isPresent());
  }
}
