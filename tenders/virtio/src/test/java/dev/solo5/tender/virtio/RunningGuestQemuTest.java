package dev.solo5.tender.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.linux.Fd;
import dev.solo5.linux.net.FramePair;
import dev.solo5.manifest.Device;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.Tender;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.fixture.HeardConsole;
import dev.solo5.tender.fixture.Leftovers;
import dev.solo5.tender.virtio.TinyGuest.Act;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real machines with guests of a few instructions, by the launch API. */
final class RunningGuestQemuTest {
  private static final int READY = "ready\n".length();
  private static final Act OFF = new Act.PowerOff();

  @TempDir static Path directory;

  private final HeardConsole console = new HeardConsole();

  @BeforeAll
  static void needsQemu() {
    Qemu.required();
  }

  private static Launch launch(Path file) {
    return Launch.of(file).withMemoryBytes(32 * Launch.MEBIBYTE);
  }

  private static Launch guest(String name, Act... acts) throws Exception {
    return launch(TinyGuest.write(directory, name, List.of(), acts));
  }

  private RunningGuest start(Launch launch) throws TenderException {
    return start(launch, console);
  }

  private static RunningGuest start(Launch launch, GuestConsole console) throws TenderException {
    return Tender.installed().getFirst().start(launch, console, _ -> {});
  }

  private static TenderProblem refused(Launch launch) {
    return assertThrows(TenderException.class, () -> start(launch, new HeardConsole()).close())
        .problem();
  }

  @Test
  void isFoundAndCanRunHere() {
    assertEquals(List.of(Target.VIRTIO), Tender.installed().stream().map(Tender::target).toList());
    assertEquals(Optional.empty(), Tender.installed().getFirst().obstacle());
  }

  @Test
  void tellsItsStatus() throws Exception {
    Launch launch = guest("tells", new Act.Say("hello\r\n"), new Act.Tell(7), OFF);
    try (RunningGuest guest = start(launch)) {
      assertEquals(new Outcome.Exited(7), guest.await());
      assertEquals("hello\n", console.text());
      assertFalse(ProcessHandle.of(guest.id()).isPresent());
      assertEquals(
          List.of("check", "start", "guest"),
          guest.report().phases().stream().map(phase -> phase.name()).toList());
    }
  }

  @Test
  void saysItsStatus() throws Exception {
    Launch launch = guest("says", new Act.Say("Solo5: solo5_exit(3) called\r\n"), OFF);
    try (RunningGuest guest = start(launch)) {
      assertEquals(new Outcome.Exited(3), guest.await());
    }
  }

  @Test
  void keepsItsStatusToItself() throws Exception {
    try (RunningGuest guest = start(guest("silent", OFF))) {
      assertEquals(new Outcome.Exited(83), guest.await());
    }
  }

  @Test
  void getsItsCommandLine() throws Exception {
    Path blanks = Files.createDirectories(directory.resolve("a directory, of blanks"));
    Path file = TinyGuest.write(blanks, "says", List.of(), new Act.SayCommandLine(), OFF);
    try (RunningGuest guest = start(launch(file).withArguments("a,b", "", "it's"))) {
      assertEquals(new Outcome.Exited(83), guest.await());
      String[] words = console.text().split(" ", 2);
      assertEquals("a,b  it's\n", words[1]);
      assertFalse(words[0].contains("directory"), words[0]);
    }
  }

  @Test
  void faultsWithoutEnd() throws Exception {
    try (RunningGuest guest = start(guest("faults", new Act.Fault()))) {
      assertEquals(new Outcome.TenderFailed(new VirtioProblem.GuestReset()), guest.await());
    }
  }

  @Test
  void endsWhereverItIs() throws Exception {
    RunningGuest guest = start(launch(TinyGuest.spin(directory)));
    try (guest) {
      console.await(READY);
      assertTrue(ProcessHandle.of(guest.id()).orElseThrow().isAlive());
      guest.stop();
      guest.stop();
      assertEquals(new Outcome.Stopped(), guest.await());
    }
    assertFalse(ProcessHandle.of(guest.id()).isPresent());
  }

  @Test
  void tellsWhichSignalEndedQemu() throws Exception {
    try (RunningGuest guest = start(launch(TinyGuest.spin(directory)))) {
      console.await(READY);
      ProcessHandle.of(guest.id()).orElseThrow().destroy();
      assertEquals(new Outcome.KilledBySignal(15), guest.await());
    }
  }

  @Test
  void losesNothingToASlowConsole() throws Exception {
    String kibibyte = "0123456789abcde\n".repeat(64);
    GuestConsole slow =
        bytes -> {
          try {
            Thread.sleep(console.text().isEmpty() ? 1500 : 5);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          console.write(bytes);
        };
    Launch launch = guest("slow", new Act.Repeat(1024, kibibyte), new Act.Tell(7), OFF);
    try (RunningGuest guest = start(launch, slow)) {
      assertEquals(new Outcome.Exited(7), guest.await());
    }
    assertTrue(kibibyte.repeat(1024).equals(console.text()), "the console is not complete");
  }

  @Test
  void consoleThatThrowsEndsTheGuest() throws Exception {
    GuestConsole full =
        _ -> {
          throw new IllegalStateException("full");
        };
    try (RunningGuest guest = start(launch(TinyGuest.spin(directory)), full)) {
      assertEquals(
          new Outcome.TenderFailed(
              new TenderProblem.ConsoleRefused("java.lang.IllegalStateException: full")),
          guest.await());
    }
  }

  @Test
  void takesDisksAndSockets() throws Exception {
    List<Device> devices =
        List.of(new Device.Block("disk"), new Device.Net("net"), new Device.Block("other"));
    Launch launch = launch(TinyGuest.write(directory, "devices", devices, new Act.Tell(0), OFF));
    Path disk = Files.write(directory.resolve("a disk, with a comma"), new byte[1024]);
    Path other = Files.write(directory.resolve("other"), new byte[512]);
    try (FramePair wire = FramePair.open(1 << 16)) {
      Fd far = wire.far().duplicate(100);
      Launch complete =
          launch.withAttachments(
              new Attachment.Block("other", other),
              new Attachment.Net("net", new NetBackend.InheritedDescriptor(far.number())),
              new Attachment.Block("disk", disk, 1024));
      try (RunningGuest guest = start(complete)) {
        assertEquals(new Outcome.Exited(0), guest.await());
      }
      assertFalse(Files.exists(Path.of("/proc/self/fd/" + far.number())));
    }
  }

  @Test
  void tellsAtOnceWhatKeepsItFromStarting() throws Exception {
    List<Device> devices = List.of(new Device.Block("disk"), new Device.Net("net"));
    Launch launch = launch(TinyGuest.write(directory, "refused", devices, OFF));
    Path odd = Files.write(directory.resolve("odd"), new byte[700]);
    Path empty = Files.write(directory.resolve("empty"), new byte[0]);
    Path none = directory.resolve("none");
    assertEquals(
        new TenderProblem.NotAttached(
            List.of(
                new TenderProblem.Missing("disk", "BLOCK_BASIC"),
                new TenderProblem.Missing("net", "NET_BASIC"))),
        refused(launch));
    assertEquals(
        new TenderProblem.NotDeclared("net"),
        refused(launch.withAttachments(new Attachment.Block("net", odd))));
    assertEquals(
        new TenderProblem.Misaligned("disk", 512),
        refused(launch.withAttachments(new Attachment.Block("disk", odd))));
    assertEquals(
        new TenderProblem.TooSmall("disk", 512),
        refused(launch.withAttachments(new Attachment.Block("disk", empty))));
    assertEquals(
        new TenderProblem.BlockUnavailable(none.toString(), "No such file or directory"),
        refused(launch.withAttachments(new Attachment.Block("disk", none))));
    assertEquals(
        new TenderProblem.Misaligned("disk", 1024),
        refused(launch.withAttachments(new Attachment.Block("disk", odd, 1024))));
  }

  @Test
  void oneDiskHasOneGuest() throws Exception {
    List<Device> devices = List.of(new Device.Block("disk"));
    Act ready = new Act.Say("ready\r\n");
    Path file = TinyGuest.write(directory, "disk", devices, ready, new Act.Spin());
    Path disk = Files.write(directory.resolve("locked"), new byte[512]);
    Launch launch = launch(file).withAttachments(new Attachment.Block("disk", disk));
    try (RunningGuest _ = start(launch)) {
      console.await(READY);
      assertEquals(
          new TenderProblem.BlockUnavailable(disk.toString(), "already in use by another tender"),
          refused(launch));
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    Launch tells = guest("left", new Act.Say("x"), new Act.Tell(1), OFF);
    Launch spin = launch(TinyGuest.spin(directory));
    Launch refused =
        launch(TinyGuest.write(directory, "missing", List.of(new Device.Block("disk")), OFF));
    runOneOfEach(tells, spin, refused);
    Leftovers before = Leftovers.now();
    for (int i = 0; i < 5; i++) {
      runOneOfEach(tells, spin, refused);
    }
    assertEquals(before, Leftovers.now());
  }

  private static void runOneOfEach(Launch tells, Launch spin, Launch refused) throws Exception {
    try (RunningGuest guest = start(tells, new HeardConsole())) {
      assertEquals(new Outcome.Exited(1), guest.await());
    }
    HeardConsole ready = new HeardConsole();
    try (RunningGuest _ = start(spin, ready)) {
      ready.await(READY);
    }
    assertThrows(TenderException.class, () -> start(refused, new HeardConsole()).close());
  }
}
