package dev.solo5.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.launcher.fixture.TinyGuest;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderProblem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a launcher to what its tender is told, and the files of runs; without a guest. */
class LauncherTest {
  private static final Device.Block STORAGE = new Device.Block("storage");
  private static final Device.Net SERVICE = new Device.Net("service");

  @TempDir private Path folder;
  private final FakeTender spt = new FakeTender(Target.SPT, Optional.empty());
  private final FakeTender hvt = new FakeTender(Target.HVT, Optional.of("/dev/kvm: no"));
  private final Starter starter = new Starter(List.of(spt, hvt));
  private Launcher launcher = Launcher.of(new Unikernel(Path.of(""), ""));

  @BeforeEach
  void writeUnikernel() throws IOException {
    Unikernel unikernel =
        TinyGuest.write(
            folder, "app", Manifest.of(STORAGE, SERVICE), "", new TinyGuest.Then.Exit(0));
    launcher = Launcher.of(unikernel).runsIn(folder.resolve("runs"));
  }

  @Test
  void devicesAreAttachedAsTheyWereGiven() throws Exception {
    Path file = Files.writeString(folder.resolve("disk"), "x".repeat(4096));
    Launcher whole =
        launcher
            .attach("storage", Disk.file(file).withSectorSize(4096))
            .attach("service", Network.tap("tap0").withMac("02:00:00:00:00:0a"))
            .memoryMebibytes(32)
            .arguments("a", "b c");
    try (Guest guest = starter.start(whole)) {
      assertEquals(Target.SPT, guest.target());
      var launch = spt.runs.getFirst().launch;
      assertEquals(
          List.of(
              new Attachment.Block("storage", file, 4096),
              new Attachment.Net(
                  "service",
                  new NetBackend.TapInterface("tap0"),
                  dev.solo5.network.address.Mac.parse("02:00:00:00:00:0a"))),
          launch.attachments());
      assertEquals(32 << 20, launch.memoryBytes());
      assertEquals("a b c", launch.commandLine());
      assertEquals(
          ("solo5-spt --mem=32 --block-sector-size:storage=4096 --block:storage=%s"
                  + " --net-mac:service=02:00:00:00:00:0a --net:service=tap0 -- %s a 'b c'\n")
              .formatted(file, launch.unikernel()),
          Files.readString(guest.run().command()));
    }
  }

  @Test
  void disksAreMadeForEachRun() throws Exception {
    Path template = Files.writeString(folder.resolve("template"), "t".repeat(512));
    Launcher copies =
        launcher.attach("service", Network.tap("t")).attach("storage", Disk.copyOf(template));
    Launcher blanks =
        launcher.attach("service", Network.tap("t")).attach("storage", Disk.temporary(1024));
    try (Guest first = starter.start(copies);
        Guest second = starter.start(copies);
        Guest third = starter.start(blanks)) {
      assertNotEquals(disk(0), disk(1));
      assertEquals(Files.readString(template), Files.readString(disk(0)));
      assertEquals(1024, Files.size(disk(2)));
      assertEquals(first.run().path(), disk(0).getParent());
      assertEquals(
          List.of("app.spt", "app.spt-2", "app.spt-3"),
          List.of(first, second, third).stream()
              .map(guest -> guest.run().path().getFileName().toString())
              .toList());
    }
  }

  @Test
  void theConsoleAndTheReportAreKept() throws Exception {
    Guest guest = starter.start(complete());
    spt.runs.getFirst().console.write("one\ntwo".getBytes(UTF_8));
    assertEquals(List.of("one", "two"), guest.lines());
    assertEquals("one\ntwo", Files.readString(guest.run().console()));
    assertTrue(guest.isAlive());
    assertThrows(IllegalStateException.class, guest::exitStatus);
    assertEquals(Optional.empty(), guest.awaitExit(Duration.ofMillis(1)));
    assertFalse(Files.exists(guest.run().report()));
    spt.runs.getFirst().end.complete(new Outcome.Exited(3));
    assertEquals(Optional.of(new Outcome.Exited(3)), guest.awaitExit(Duration.ofMinutes(1)));
    assertEquals(3, guest.exitStatus());
    assertEquals(Optional.of("with status 3"), guest.end());
    assertTrue(Files.readString(guest.run().report()).contains("solo5.run-report"));
    guest.run().delete();
    assertFalse(Files.exists(guest.run().path()));
  }

  @Test
  void closingStops() throws Exception {
    Guest guest = starter.start(complete());
    guest.close();
    assertEquals(Optional.of(new Outcome.Stopped()), guest.outcome());
    guest.close();
  }

  @Test
  void aConsoleThatOverflowsEndsTheGuest() throws Exception {
    try (Guest _ = starter.start(complete())) {
      byte[] much = new byte[1 << 20];
      for (int mebibyte = 0; mebibyte < RunConsole.LIMIT_BYTES >> 20; mebibyte++) {
        spt.runs.getFirst().console.write(much);
      }
      assertThrows(
          IllegalStateException.class, () -> spt.runs.getFirst().console.write(new byte[1]));
    }
  }

  @Test
  void aConsoleOfTooManyLinesEndsTheGuest() throws Exception {
    try (Guest _ = starter.start(complete())) {
      spt.runs.getFirst().console.write("\n".repeat(RunConsole.LIMIT_LINES).getBytes(UTF_8));
      IllegalStateException refusal =
          assertThrows(
              IllegalStateException.class,
              () -> spt.runs.getFirst().console.write("\n".getBytes(UTF_8)));
      assertEquals("the guest wrote more than 1000000 lines to its console", refusal.getMessage());
    }
  }

  @Test
  void aForgottenDeviceIsNamedBeforeAnythingIsMade() {
    Path file = launcher.unikernel().file(Target.SPT);
    assertEquals(new LaunchProblem.Missing(file, List.of(STORAGE, SERVICE)), problem(launcher));
    LaunchProblem one = problem(launcher.attach("service", Network.tap("t")));
    assertEquals(new LaunchProblem.Missing(file, List.of(STORAGE)), one);
    assertEquals(
        "nothing is attached to the block device 'storage', which " + file + " declares",
        one.message());
    assertFalse(Files.exists(launcher.runs()));
  }

  @Test
  void whatIsNotDeclaredIsNamed() {
    Path file = launcher.unikernel().file(Target.SPT);
    assertEquals(
        file + " declares no device 'disk'; it declares 'storage', 'service'",
        problem(complete().attach("disk", Disk.temporary(512))).message());
    LaunchProblem wrong = problem(launcher.attach("storage", Network.tap("t")));
    assertEquals(
        new LaunchProblem.NotDeclared(file, new Device.Net("storage"), List.of(STORAGE, SERVICE)),
        wrong);
    assertEquals(
        "'storage' of " + file + " is the block device: a network can't be attached to it",
        wrong.message());
  }

  @Test
  void targetsAreChosenAndRefused() throws Exception {
    assertEquals(
        new LaunchProblem.NotRunnable(Target.HVT, "/dev/kvm: no"),
        problem(complete().on(Target.HVT)));
    assertEquals(new LaunchProblem.NoTender(Target.XEN), problem(complete().on(Target.XEN)));
    Path file = launcher.unikernel().file(Target.SPT);
    Files.delete(file);
    assertEquals(new LaunchProblem.NotBuilt(file), problem(complete().on(Target.SPT)));
    assertEquals(
        new LaunchProblem.NothingToRun(
            List.of(
                new LaunchProblem.NotBuilt(file),
                new LaunchProblem.NotRunnable(Target.HVT, "/dev/kvm: no"))),
        problem(complete()));
    Files.writeString(file, "no unikernel");
    assertTrue(problem(complete()).message().contains(file.toString()));
  }

  @Test
  void theNextIsTakenAndTheGuestKnowsWhy() throws Exception {
    FakeTender virtio = new FakeTender(Target.VIRTIO, Optional.empty());
    try (Guest guest = new Starter(List.of(virtio, hvt)).start(complete())) {
      assertEquals(Target.VIRTIO, guest.target());
      assertEquals(List.of("hvt can't run here: /dev/kvm: no"), guest.passedOver());
    }
  }

  @Test
  void whatTheTenderRefusesIsPassedOn() throws Exception {
    spt.refusal = Optional.of(new TenderProblem.CommandLineTooLong());
    assertEquals(
        new LaunchProblem.Refused(new TenderProblem.CommandLineTooLong()), problem(complete()));
  }

  @Test
  void disksThatCannotBeMadeAreNamed() {
    LaunchProblem problem =
        problem(
            launcher
                .attach("service", Network.tap("t"))
                .attach("storage", Disk.copyOf(folder.resolve("nothing"))));
    assertTrue(problem.message().startsWith("no disk for 'storage': "), problem.message());
    assertTrue(problem.message().contains("nothing"), problem.message());
  }

  @Test
  void valuesAreChecked() throws Exception {
    assertThrows(IllegalArgumentException.class, () -> Disk.temporary(0));
    assertThrows(IllegalArgumentException.class, () -> Disk.temporary(513));
    assertThrows(IllegalArgumentException.class, () -> Disk.temporary(512).withSectorSize(1024));
    assertThrows(IllegalArgumentException.class, () -> Disk.file(folder).withSectorSize(100));
    assertThrows(IllegalArgumentException.class, () -> Network.tap("t").withMac("2"));
    assertThrows(IllegalArgumentException.class, () -> launcher.memoryMebibytes(0));
    assertThrows(IllegalArgumentException.class, () -> launcher.arguments("a", "b\0c"));
    assertThrows(
        IllegalArgumentException.class, () -> complete().attach("storage", Disk.temporary(512)));
    assertThrows(IllegalArgumentException.class, () -> launcher.attach("a-b", Disk.temporary(512)));
    Path file = folder.resolve("new");
    assertEquals(Disk.file(file), Disk.create(file, 1024));
    assertEquals(1024, Files.size(file));
    assertThrows(FileAlreadyExistsException.class, () -> Disk.create(file, 1024));
    assertEquals("a_b_c.d", launcher.named("a b/c.d").run());
  }

  private Launcher complete() {
    return launcher.attach("service", Network.tap("t")).attach("storage", Disk.temporary(512));
  }

  private LaunchProblem problem(Launcher refused) {
    return assertThrows(LaunchException.class, () -> starter.start(refused)).problem();
  }

  private Path disk(int run) {
    return spt.runs.get(run).launch.attachments().stream()
        .filter(Attachment.Block.class::isInstance)
        .map(Attachment.Block.class::cast)
        .findFirst()
        .orElseThrow()
        .file();
  }
}
