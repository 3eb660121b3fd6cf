package dev.solo5.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.elf.Target;
import dev.solo5.launcher.fixture.TinyGuest;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A start that is refused leaves no socket behind, wherever it failed. */
class RefusedStartLinuxTest {
  private static final Device.Block STORAGE = new Device.Block("storage");
  private static final Device.Net SERVICE = new Device.Net("service");
  private static final int STARTS = 10;
  private static final int LOOKS = 3000;

  @TempDir private Path folder;

  @Test
  void noSocketIsLeftOfARefusedStart() throws Exception {
    Path odd = Files.writeString(folder.resolve("odd"), "x".repeat(513));
    for (Target target : List.of(Target.SPT, Target.HVT, Target.VIRTIO)) {
      try (Segment segment = Segment.open("10.0.0.1/24")) {
        Launcher whole = launcher(target).attach("service", segment);
        Launcher complete = whole.attach("storage", Disk.temporary(512));
        Map<String, Launcher> refused = new TreeMap<>();
        refused.put("no disk", whole.attach("storage", Disk.file(folder.resolve("none"))));
        refused.put("odd disk", whole.attach("storage", Disk.file(odd)));
        refused.put("long arguments", complete.arguments("x".repeat(9000)));
        if (target != Target.VIRTIO) { // where QEMU says so, and a QEMU that started is a start
          refused.put("too much memory", complete.memoryMebibytes(1 << 30));
        }
        for (Map.Entry<String, Launcher> one : refused.entrySet()) {
          requireNothingLeft(
              target + ": " + one.getKey(), LaunchException.class, one.getValue()::start);
        }
        requireNothingLeft(
            target + ": NUL in arguments",
            IllegalArgumentException.class,
            () -> complete.arguments("a\0b").start());
      }
    }
  }

  /** A target that can't run here refuses too, before anything is made for the run. */
  private Launcher launcher(Target target) throws IOException {
    return Launcher.of(
            TinyGuest.write(
                folder, "tiny", Manifest.of(STORAGE, SERVICE), "", new TinyGuest.Then.Exit(0)))
        .on(target)
        .memoryMebibytes(16)
        .runsIn(folder.resolve("runs"));
  }

  private static void requireNothingLeft(
      String what, Class<? extends Exception> refusal, Executable start) throws Exception {
    long before = sockets();
    for (int count = 0; count < STARTS; count++) {
      assertThrows(refusal, start, what);
    }
    // The network closes its end of a wire when its thread has seen that the other one is closed.
    for (int look = 0; look < LOOKS && sockets() > before; look++) {
      Thread.sleep(20);
    }
    assertEquals(before, sockets(), what + ": sockets");
  }

  private static long sockets() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      return all.filter(fd -> link(fd).orElse("").startsWith("socket:")).count();
    }
  }

  private static Optional<String> link(Path descriptor) {
    try {
      return Optional.of(Files.readSymbolicLink(descriptor).toString());
    } catch (NoSuchFileException e) {
      return Optional.empty(); // it was that of the directory itself
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
