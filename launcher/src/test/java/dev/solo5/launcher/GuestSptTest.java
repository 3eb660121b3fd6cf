package dev.solo5.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solo5.elf.Target;
import dev.solo5.launcher.fixture.TinyGuest;
import dev.solo5.launcher.fixture.TinyGuest.Then;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import dev.solo5.ready.NotReady;
import dev.solo5.ready.NotReadyException;
import dev.solo5.ready.Ready;
import dev.solo5.tender.Outcome;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guests that really run, under spt, in this process. */
class GuestSptTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @BeforeEach
  void skipWhereSptCannotRun() {
    Targets.installed().stream()
        .filter(one -> one.target() == Target.SPT)
        .forEach(one -> assumeTrue(one.isAvailable(), "spt: " + one.obstacle().orElse("")));
  }

  @Test
  void aGuestSpeaksAndEnds() throws Exception {
    try (Guest guest = launcher("one\ntwo\n", new Then.Exit(7)).start()) {
      assertEquals(Optional.of(new Outcome.Exited(7)), guest.awaitExit(LIMIT));
      assertEquals(List.of("one", "two"), guest.lines());
      guest.awaitLine("two", Duration.ZERO);
      assertEquals("one\ntwo\n", Files.readString(guest.run().console()));
      assertTrue(Files.readString(guest.run().report()).contains("\"exited\""));
      assertEquals(Target.SPT, guest.report().orElseThrow().target());
    }
  }

  @Test
  void aGuestThatFaultsIsReported() throws Exception {
    try (Guest guest = launcher("going down\n", new Then.Fault()).start()) {
      assertEquals(Optional.of(new Outcome.KilledBySignal(4)), guest.awaitExit(LIMIT));
      assertEquals(Optional.of("by signal 4 (SIGILL)"), guest.end());
      NotReady problem =
          assertThrows(NotReadyException.class, () -> guest.awaitLine("listening", LIMIT))
              .problem();
      assertEquals(new NotReady.Reason.Ended("by signal 4 (SIGILL)"), problem.reason());
      assertEquals(List.of("going down"), problem.console());
    }
  }

  @Test
  void aGuestInALoopIsAwaitedAndStopped() throws Exception {
    Guest guest = launcher("listening on 80\n", new Then.Spin()).start();
    guest.awaitLine("listening on \\d+", LIMIT);
    assertTrue(guest.isAlive());
    guest.close();
    assertEquals(Optional.of(new Outcome.Stopped()), guest.outcome());
    assertEquals(143, guest.exitStatus());
  }

  /** The machine accepts at a published port whether the guest listens or not. */
  @Test
  void aGuestThatNeverListensIsNotReadyBehindItsPort() throws Exception {
    Unikernel deaf =
        TinyGuest.write(
            folder, "deaf", Manifest.of(new Device.Net("lan")), "up\n", new Then.Spin());
    try (Segment segment = Segment.open("10.0.0.1/24")) {
      InetSocketAddress port = segment.publish("10.0.0.2", 80);
      Launcher launcher =
          Launcher.of(deaf)
              .on(Target.SPT)
              .memoryMebibytes(16)
              .runsIn(folder.resolve("runs"))
              .attach("lan", segment);
      try (Guest guest = launcher.start()) {
        guest.awaitLine("up", LIMIT);
        NotReady problem =
            assertThrows(
                    NotReadyException.class,
                    () -> guest.awaitReady(new Ready.Tcp(port), Duration.ofSeconds(2)))
                .problem();
        assertEquals(new NotReady.Reason.TimedOut(Duration.ofSeconds(2)), problem.reason());
      }
    }
  }

  @Test
  void manyRunAtOnce() throws Exception {
    Launcher launcher = launcher("hello\n", new Then.Exit(0));
    List<Guest> guests = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      guests.add(launcher.start());
    }
    for (Guest guest : guests) {
      assertEquals(Optional.of(new Outcome.Exited(0)), guest.awaitExit(LIMIT));
      assertEquals(List.of("hello"), guest.lines());
    }
    assertEquals(8, guests.stream().map(Guest::run).distinct().count());
  }

  private Launcher launcher(String text, Then then) throws IOException {
    return Launcher.of(TinyGuest.write(folder, "tiny", Manifest.of(), text, then))
        .on(Target.SPT)
        .memoryMebibytes(16)
        .runsIn(folder.resolve("runs"));
  }
}
