package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.manifest.Device;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.Tender;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.fixture.HeardConsole;
import dev.solo5.tender.fixture.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real guests by the launch API. */
final class RunningGuestSptTest {
  private static final int READY = "ready\n".length();

  @TempDir static Path directory;

  private final HeardConsole console = new HeardConsole();

  private static Launch guest(String name, Device... devices)
      throws IOException, InterruptedException {
    return Launch.of(Guests.build(directory, name, devices)).withMemoryBytes(4 * Launch.MEBIBYTE);
  }

  private RunningGuest start(Launch launch) throws TenderException {
    return start(launch, console);
  }

  private static RunningGuest start(Launch launch, GuestConsole console) throws TenderException {
    return Tender.installed().getFirst().start(launch, console, _ -> {});
  }

  @Test
  void isFoundAndCanRunHere() {
    assertEquals(List.of(Target.SPT), Tender.installed().stream().map(Tender::target).toList());
    assertEquals(Optional.empty(), Tender.installed().getFirst().obstacle());
  }

  @Test
  void endsByItself() throws Exception {
    try (RunningGuest guest = start(guest("hello").withArguments("42", "is", "it"))) {
      assertEquals(new Outcome.Exited(42), guest.await());
      assertEquals("Hello, 42 is it\n", console.text());
      assertFalse(ProcessHandle.of(guest.id()).isPresent());
    }
  }

  @Test
  void handsOverEverythingThatWasWritten() throws Exception {
    try (RunningGuest guest = start(guest("flood").withArguments("20000"))) {
      assertEquals(new Outcome.Exited(0), guest.await());
      assertEquals(20000 * 64, console.text().length());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wait", "spin"})
  void endsWhereverItIs(String name) throws Exception {
    RunningGuest guest = start(guest(name));
    try (guest) {
      console.await(READY);
      assertTrue(ProcessHandle.of(guest.id()).orElseThrow().isAlive());
      guest.stop();
      guest.stop();
      assertEquals(new Outcome.Stopped(), guest.await());
    }
    assertEquals(new Outcome.Stopped(), guest.await());
    assertFalse(ProcessHandle.of(guest.id()).isPresent());
  }

  @Test
  void tellsWhichSignalEndedIt() throws Exception {
    try (RunningGuest guest = start(guest("wait"))) {
      console.await(READY);
      ProcessHandle.of(guest.id()).orElseThrow().destroy();
      assertEquals(new Outcome.KilledBySignal(15), guest.await());
    }
  }

  @Test
  void consoleThatThrowsEndsTheGuest() throws Exception {
    try (RunningGuest guest =
        start(
            guest("wait"),
            _ -> {
              throw new IllegalStateException("full");
            })) {
      assertEquals(
          new Outcome.TenderFailed(
              new TenderProblem.ConsoleRefused("java.lang.IllegalStateException: full")),
          guest.await());
    }
  }

  @Test
  void tellsAtOnceWhatKeepsItFromStarting() throws Exception {
    Launch launch = guest("call", new Device.Block("disk"));
    TenderException thrown = assertThrows(TenderException.class, () -> start(launch).close());
    assertInstanceOf(TenderProblem.NotAttached.class, thrown.problem());
  }

  @Test
  void manyRunAtOnce() throws Exception {
    List<RunningGuest> guests = new ArrayList<>();
    List<HeardConsole> consoles = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      consoles.add(new HeardConsole());
      guests.add(start(guest("wait"), consoles.getLast()));
    }
    for (HeardConsole each : consoles) {
      each.await(READY);
    }
    assertEquals(8, guests.stream().map(RunningGuest::id).distinct().count());
    guests.get(3).close();
    assertEquals(7, guests.stream().filter(RunningGuest::isAlive).count());
    for (RunningGuest each : guests) {
      each.close();
      assertEquals(new Outcome.Stopped(), each.await());
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    Path disk = Files.write(directory.resolve("disk"), new byte[512]);
    Launch hello = guest("hello").withArguments("1");
    Launch spin = guest("spin");
    Launch refused = guest("call", new Device.Block("disk"));
    Launch call = refused.withAttachments(new Attachment.Block("disk", disk));
    runOneOfEach(hello, spin, call, refused);
    Leftovers before = Leftovers.now();
    for (int i = 0; i < 100; i++) {
      runOneOfEach(hello, spin, call, refused);
    }
    assertEquals(before, Leftovers.now());
  }

  private static void runOneOfEach(Launch hello, Launch spin, Launch call, Launch refused)
      throws Exception {
    try (RunningGuest guest = start(hello, new HeardConsole())) {
      assertEquals(new Outcome.Exited(1), guest.await());
    }
    try (RunningGuest guest = start(call.withArguments("17 7 b 512 0"), new HeardConsole())) {
      assertEquals(new Outcome.Exited(0), guest.await());
    }
    HeardConsole ready = new HeardConsole();
    try (RunningGuest _ = start(spin, ready)) {
      ready.await(READY);
    }
    assertThrows(TenderException.class, () -> start(refused, new HeardConsole()).close());
  }
}
