package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend.InheritedDescriptor;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.Tender;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.fixture.HeardConsole;
import dev.solo5.tender.fixture.Leftovers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real guests by the launch API. */
class RunningGuestKvmTest {
  private static final String DATA =
      "\nhalt 0\n.data\n.balign 8\npoll: .quad 3600000000000, 0, 0\ntext: .ascii \".\"";

  @TempDir Path directory;

  private final HeardConsole console = new HeardConsole();

  @BeforeEach
  void kvm() {
    KvmHost.required();
  }

  private Launch guest(String code, String... devices) throws Exception {
    return Launch.of(new AsmGuest(directory).build(code, devices))
        .withMemoryBytes(32 * Launch.MEBIBYTE);
  }

  private static RunningGuest start(Launch launch, GuestConsole console) throws TenderException {
    return Tender.installed().getFirst().start(launch, console, _ -> {});
  }

  @Test
  void isFoundAndCanRunHere() {
    assertEquals(List.of(Target.HVT), Tender.installed().stream().map(Tender::target).toList());
    assertEquals(Optional.empty(), Tender.installed().getFirst().obstacle());
  }

  @Test
  void endsByItself() throws Exception {
    try (RunningGuest guest = start(guest("print text, 1\nhalt 42" + DATA), console)) {
      assertEquals(new Outcome.Exited(42), guest.await());
      assertEquals(".", console.text());
      assertEquals(ProcessHandle.current().pid(), guest.id());
    }
  }

  /** In its own code, in a hypercall that waits, and between many that don't. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "loop: jmp loop",
        "hypercall 3, poll",
        "again: hypercall 1, poll\njmp again",
        "again: print text, 1\njmp again"
      })
  void endsWhereverItIs(String code) throws Exception {
    RunningGuest guest = start(guest("print text, 1\n" + code + DATA), console);
    try (guest) {
      console.await(1);
      assertTrue(guest.isAlive());
      guest.stop();
      guest.stop();
      assertEquals(new Outcome.Stopped(), guest.await());
    }
    assertFalse(guest.isAlive());
  }

  /** Whenever: most of these hit the guest before it has run at all. */
  @Test
  void endsAtAnyTime() throws Exception {
    Launch launch = guest("print text, 1\nloop: jmp loop" + DATA);
    for (int i = 0; i < 50; i++) {
      RunningGuest guest = start(launch, console);
      guest.close();
      assertEquals(new Outcome.Stopped(), guest.await());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"e", "m"})
  void endsWhileItsRingIsServed(String way) throws Exception {
    Launch launch = Launch.of(RingGuest.build(directory)).withMemoryBytes(64 * Launch.MEBIBYTE);
    for (int i = 0; i < 10; i++) {
      try (Wire wire = new Wire()) {
        var attachment = new Attachment.Net("net", new InheritedDescriptor(wire.there.number()));
        RunningGuest guest =
            start(launch.withAttachments(attachment).withArguments(way + "1000000"), console);
        byte[] frame = new byte[100];
        for (int sent = 0; sent < 8; sent++) {
          wire.send(frame);
        }
        assertArrayEquals(frame, wire.receive());
        guest.close();
        assertEquals(new Outcome.Stopped(), guest.await());
      }
    }
  }

  @Test
  void consoleThatThrowsEndsTheGuest() throws Exception {
    try (RunningGuest guest =
        start(
            guest("print text, 1\nloop: jmp loop" + DATA),
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
    Launch launch = guest("halt 0", "block:disk");
    TenderException thrown =
        assertThrows(TenderException.class, () -> start(launch, console).close());
    assertInstanceOf(TenderProblem.NotAttached.class, thrown.problem());
  }

  @Test
  void manyRunAtOnce() throws Exception {
    Launch launch = guest("print text, 1\nhypercall 3, poll" + DATA);
    List<RunningGuest> guests = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      guests.add(start(launch, console));
    }
    console.await(8);
    guests.get(3).close();
    assertEquals(7, guests.stream().filter(RunningGuest::isAlive).count());
    for (RunningGuest each : guests) {
      each.close();
      assertEquals(new Outcome.Stopped(), each.await());
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    Launch launch = guest("print text, 1\nloop: jmp loop" + DATA);
    Launch network =
        Launch.of(RingGuest.build(Files.createDirectory(directory.resolve("ring"))))
            .withArguments("z");
    runOneOfEach(launch, network);
    Leftovers before = Leftovers.now();
    for (int i = 0; i < 50; i++) {
      runOneOfEach(launch, network);
    }
    assertEquals(before, Leftovers.now());
  }

  private static void runOneOfEach(Launch spinning, Launch network) throws Exception {
    HeardConsole heard = new HeardConsole();
    try (RunningGuest _ = start(spinning, heard)) {
      heard.await(1);
    }
    try (Wire wire = new Wire()) {
      var attachment = new Attachment.Net("net", new InheritedDescriptor(wire.there.number()));
      try (RunningGuest guest =
          start(network.withMemoryBytes(1 << 26).withAttachments(attachment), heard)) {
        assertEquals(new Outcome.Exited(0), guest.await());
      }
      assertEquals(0, wire.receive().length);
    }
  }
}
