package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.linux.Fd;
import dev.solo5.linux.MemFd;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.manifest.Device;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.fixture.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running guest, seen from outside: what the host's {@code /proc} says it has. */
final class GuestProcessSptTest {
  @TempDir Path directory;

  /** Looks at a guest that waits, then ends it with SIGTERM. */
  private Outcome look(Launch launch, ThrowingConsumer inspection) throws Exception {
    try (Console console = Console.open(directory)) {
      CompletableFuture<Outcome> end = new CompletableFuture<>();
      // The guest lives as long as this thread, which waits for it.
      Thread tender =
          Thread.ofPlatform()
              .start(() -> end.complete(SptTender.run(launch, console.fd(), _ -> {})));
      try {
        Await.until(() -> console.text().equals("ready\n") || end.isDone());
        ProcessHandle guest = GuestProcesses.onlyGuestOf(ProcessHandle.current());
        inspection.accept(Path.of("/proc/" + guest.pid()));
        guest.destroy();
        return end.get();
      } finally {
        ProcessHandle.current()
            .children()
            .filter(GuestProcesses::isGuest)
            .forEach(ProcessHandle::destroyForcibly);
        tender.join();
      }
    }
  }

  private interface ThrowingConsumer {
    void accept(Path process) throws IOException;
  }

  private Launch waiting(Device... devices) throws IOException, InterruptedException {
    return Launch.of(Guests.build(directory, "wait", devices));
  }

  @Test
  void mapsNothingButGuestMemoryAndThePageOfTheStage() throws Exception {
    List<String> maps = new ArrayList<>();
    Outcome outcome =
        look(
            waiting().withMemoryBytes(4 << 20),
            process -> maps.addAll(Files.readAllLines(process.resolve("maps"))));
    List<String> ranges = new ArrayList<>();
    for (String map : maps) {
      String[] columns = map.split(" +", -1);
      if (!columns[columns.length - 1].equals(
          "[vsyscall]")) { // the kernel's, the same in each process
        ranges.add(columns[0] + " " + columns[1]);
      }
    }
    assertEquals(
        List.of(
            "00010000-00100000 rw-p",
            "00100000-00101000 r-xp",
            "00101000-00400000 rw-p",
            "7e0000000000-7e0000001000 r-xp"),
        ranges);
    assertEquals(new Outcome.KilledBySignal(15), outcome);
  }

  @Test
  void holdsTheDescriptorsOfItsDevicesOnly() throws Exception {
    Path disk = Files.write(directory.resolve("disk"), new byte[512]);
    Map<Integer, String> descriptors = new TreeMap<>();
    Launch launch =
        waiting(new Device.Block("disk")).withAttachments(new Attachment.Block("disk", disk));
    try (Fd stray = MemFd.create("stray")) {
      // Without close-on-exec, as a careless program that starts a tender may leave one open.
      assertEquals(0, dev.solo5.linux.call.Files.fcntl(stray.number(), Fcntl.F_SETFD, 0));
      look(
          launch,
          process -> {
            try (Stream<Path> links = Files.list(process.resolve("fd"))) {
              for (Path link : links.toList()) {
                descriptors.put(
                    Integer.parseInt(link.getFileName().toString()),
                    Files.readSymbolicLink(link).getFileName().toString());
              }
            }
          });
    }
    assertEquals(List.of(1, 5, 6, 7), List.copyOf(descriptors.keySet()));
    assertEquals("anon_inode:[eventpoll]", descriptors.get(5));
    assertEquals("anon_inode:[timerfd]", descriptors.get(6));
    assertEquals("disk", descriptors.get(7));
  }

  @Test
  void isLocked() throws Exception {
    Map<String, String> status = new TreeMap<>();
    look(
        waiting(),
        process -> {
          for (String line : Files.readAllLines(process.resolve("status"))) {
            int colon = line.indexOf(':');
            status.put(line.substring(0, colon), line.substring(colon + 1).strip());
          }
        });
    assertEquals("solo5-guest", status.get("Name"));
    assertEquals("2", status.get("Seccomp"));
    assertEquals("1", status.get("Seccomp_filters"));
    assertEquals("1", status.get("NoNewPrivs"));
    assertEquals("1", status.get("Threads"));
    assertEquals("0000000000000000", status.get("SigBlk"));
    assertEquals("0000000000000000", status.get("SigCgt"));
    // 32 and 33 are glibc's own, which its posix_spawn leaves ignored; the first three may be
    // ignored by the build.
    long ignored = Long.parseUnsignedLong(status.get("SigIgn"), 16) & ~7;
    assertEquals(0x180000000L, ignored);
  }

  @Test
  void holdsTheLockOfItsDisk() throws Exception {
    Path disk = Files.write(directory.resolve("shared"), new byte[512]);
    Launch launch =
        waiting(new Device.Block("disk")).withAttachments(new Attachment.Block("disk", disk));
    List<Outcome> second = new ArrayList<>();
    look(
        launch,
        _ -> {
          try (Console console = Console.open(directory)) {
            second.add(SptTender.run(launch, console.fd(), _ -> {}));
          }
        });
    assertEquals(1, second.size());
    assertEquals(
        "Could not open block device: " + disk + ": already in use by another tender",
        second.getFirst() instanceof Outcome.TenderFailed(var problem)
            ? problem.message()
            : second.toString());
  }
}
