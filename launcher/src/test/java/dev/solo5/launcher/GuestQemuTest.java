package dev.solo5.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solo5.elf.Target;
import dev.solo5.launcher.fixture.TinyGuest;
import dev.solo5.launcher.fixture.TinyGuest.Then;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import dev.solo5.tender.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guests that really run under QEMU, as under the other tenders. */
class GuestQemuTest {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @BeforeEach
  void skipWhereVirtioCannotRun() {
    Targets.installed().stream()
        .filter(one -> one.target() == Target.VIRTIO)
        .forEach(one -> assumeTrue(one.isAvailable(), "virtio: " + one.obstacle().orElse("")));
  }

  private Launcher launcher(Manifest manifest, String text, Then then) throws Exception {
    Unikernel unikernel = TinyGuest.write(folder, "tiny", manifest, text, then);
    return Launcher.of(unikernel).on(Target.VIRTIO).runsIn(folder.resolve("runs"));
  }

  @Test
  void aGuestSpeaksAndEnds() throws Exception {
    Launcher launcher = launcher(new Manifest(List.of()), "one\ntwo\n", new Then.Exit(7));
    try (Guest guest = launcher.start()) {
      assertEquals(Optional.of(new Outcome.Exited(7)), guest.awaitExit(LIMIT));
      assertEquals(List.of("one", "two"), guest.lines());
      String command = Files.readString(guest.run().command());
      assertTrue(command.startsWith("solo5-virtio-run --mem="), command);
    }
  }

  @Test
  void nothingOfALongConsoleIsLost() throws Exception {
    int lines = 1 << 18; // 4 MiB
    Launcher launcher =
        launcher(new Manifest(List.of()), "0123456789abcde\n".repeat(lines), new Then.Exit(7));
    try (Guest guest = launcher.start()) {
      assertEquals(Optional.of(new Outcome.Exited(7)), guest.awaitExit(LIMIT));
      assertEquals(lines, guest.lines().size());
      assertTrue(guest.lines().stream().allMatch("0123456789abcde"::equals));
      assertEquals(16L * lines, Files.size(guest.run().console()));
    }
  }

  @Test
  void takesDisksAndSegmentsByName() throws Exception {
    Device.Net net = new Device.Net("lan");
    Device.Block disk = new Device.Block("disk");
    try (Segment segment = Segment.open("10.0.0.1/24")) {
      Launcher launcher =
          launcher(new Manifest(List.of(net, disk)), "up\n", new Then.Spin())
              .attach("disk", Disk.temporary(1024))
              .attach("lan", segment.withMac("02:00:00:00:00:02"));
      Guest guest = launcher.start();
      try (guest) {
        guest.awaitLine("up", LIMIT);
      }
      assertEquals(Optional.of(new Outcome.Stopped()), guest.outcome());
    }
  }
}
