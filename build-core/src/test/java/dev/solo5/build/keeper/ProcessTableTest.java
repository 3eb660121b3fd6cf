package dev.solo5.build.keeper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {
  @TempDir Path root;

  @BeforeEach
  void boot() throws IOException {
    write("sys/kernel/random/boot_id", "boot-1\n");
  }

  @Test
  void tellsAProcessFromALaterOneOfItsId() throws Exception {
    process(7, 'S', 1, 100);
    ProcessKey key = table().find(7).orElseThrow();
    assertEquals(new ProcessKey(7, "boot-1/100"), key);
    assertTrue(table().isAlive(key));

    process(7, 'S', 1, 200);
    assertFalse(table().isAlive(key));
  }

  @Test
  void tellsAProcessFromOneOfAnotherBoot() throws Exception {
    process(7, 'S', 1, 100);
    ProcessKey key = table().find(7).orElseThrow();

    write("sys/kernel/random/boot_id", "boot-2\n");

    assertFalse(table().isAlive(key));
  }

  @Test
  void whoHasEndedAndIsNotReapedRunsNoMore() throws Exception {
    process(7, 'Z', 1, 100);

    assertEquals(Optional.empty(), table().find(7));
    assertEquals(Optional.empty(), table().find(8));
  }

  @Test
  void findsKeepersByTheirCommandLine() throws Exception {
    Assignment kept =
        new Assignment(
            Path.of("/p/runs/web"), "spt", 7, Instant.EPOCH, Path.of("/p/web.spt"), List.of("a b"));
    process(7, 'S', 1, 100);
    write(
        "7/cmdline",
        "java\0" + Main.class.getName() + "\0" + String.join("\0", kept.arguments()) + "\0");
    process(8, 'S', 7, 101);
    process(9, 'S', 1, 102);
    write("9/cmdline", "java\0" + Main.class.getName() + "\0odd\0");

    assertEquals(
        Map.of(
            Path.of("/p/runs/web"),
            new GuestEntry(
                "spt",
                7,
                Instant.EPOCH,
                Path.of("/p/web.spt"),
                true,
                new ProcessKey(7, "boot-1/100"),
                new ProcessKey(8, "boot-1/101"),
                Optional.empty())),
        Keepers.below(Path.of("/p/runs"), table()));
    assertEquals(Map.of(), Keepers.below(Path.of("/other/runs"), table()));
  }

  private ProcessTable table() {
    return new ProcessTable(root);
  }

  /** The name of a process may hold what ends it in the file. */
  private void process(long id, char state, long parent, long start) throws IOException {
    write(
        id + "/stat",
        "%s (a) b) %s %s 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 %s 0 0\n"
            .formatted(id, state, parent, start));
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
