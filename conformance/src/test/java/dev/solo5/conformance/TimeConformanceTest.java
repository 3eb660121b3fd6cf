package dev.solo5.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.parallel.Isolated;

/** Clocks and waits, one at a time: a busy machine sleeps late. */
@Isolated
class TimeConformanceTest {

  private static final Pattern WALL = Pattern.compile("wall: (\\d+)");
  private static final int ATTEMPTS = 3;
  private static final int SIGINT = 2;
  private static final int SIGTERM = 15;

  @Row(value = "time", virtio = true)
  void time(Trial trial) {
    Ending ending = trial.run("time").end();
    // The guest allows itself to be 0.2 s late; a machine with other work to do may be later.
    for (int i = 1; i < ATTEMPTS && ending.output().contains("too short or too long"); i++) {
      ending = trial.run("time").end();
    }
    ending.passes();
  }

  @Row(value = "wall clock", virtio = true)
  void wallClock(Trial trial) {
    // Without a clock of KVM's, a guest of virtio has the one of the CMOS, which counts seconds.
    Instant before =
        trial.target() == Target.VIRTIO
            ? Instant.now().truncatedTo(ChronoUnit.SECONDS)
            : Instant.now();
    Ending ending = trial.run("clock").end().passes();
    Instant after = Instant.now();
    List<Instant> seen =
        WALL.matcher(ending.output()).results().map(m -> instant(m.group(1))).toList();
    assertEquals(2, seen.size(), ending::toString);
    assertFalse(seen.getFirst().isBefore(before), () -> before + " " + seen);
    assertTrue(seen.getLast().isAfter(seen.getFirst()), seen::toString);
    assertFalse(seen.getLast().isAfter(after), () -> seen + " " + after);
  }

  @Row(value = "deadlines past, now and near", virtio = true)
  void nearDeadlines(Trial trial) {
    trial.run("deadlines").end().passes();
  }

  @Row(value = "deadlines far away", virtio = true)
  void farDeadlines(Trial trial) throws IOException, InterruptedException {
    // The last time there is, others of every magnitude, and those with bit 63 clear.
    for (String before : List.of("", "1", "3b9aca00", "7fffffffffffffff", "8000000000000000")) {
      staysUntil(SIGTERM, trial, before);
    }
  }

  @Row(value = "interrupted from the keyboard", virtio = true)
  void interrupt(Trial trial) throws IOException, InterruptedException {
    staysUntil(SIGINT, trial, "");
  }

  /** Both kinds of tender end; only hvt's has words for it. */
  private static void staysUntil(int signal, Trial trial, String before)
      throws IOException, InterruptedException {
    Process process = trial.run("forever").saying(before).start();
    try (BufferedReader output = process.inputReader()) {
      String line = output.readLine();
      while (line != null && !line.equals("waiting")) {
        line = output.readLine();
      }
      assertNotNull(line, "no guest that waits");
      assertFalse(process.waitFor(300, TimeUnit.MILLISECONDS), "woke before " + before);
      Commands.run(List.of("kill", "-" + signal, "" + process.pid()), Folders.root()).ends(0);
      switch (trial.target()) {
        case HVT -> {
          assertEquals("solo5-hvt: Exiting on signal " + signal, output.readLine());
          assertEquals(1, process.waitFor());
        }
        case SPT, VIRTIO -> assertEquals(128 + signal, process.waitFor());
      }
    } finally {
      process.destroyForcibly();
    }
  }

  private static Instant instant(String nanoseconds) {
    long nanos = Long.parseLong(nanoseconds);
    return Instant.ofEpochSecond(nanos / 1_000_000_000, nanos % 1_000_000_000);
  }
}
