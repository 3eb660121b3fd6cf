package dev.solo5.tender.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.manifest.BinaryManifest;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Entry;
import dev.solo5.network.address.Mac;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.attach.AttachedDevice;
import dev.solo5.tender.attach.Devices;
import dev.solo5.tender.attach.FakeHost;
import dev.solo5.tender.fixture.TestUnikernel;
import dev.solo5.tender.line.CommandLine;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.report.RunRecorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options in their order, against files of a directory and a host that is not there. */
final class PreparedLaunchTest {
  private static final Program SPT = new Program("solo5-spt", Target.SPT);
  private static final Device DISK = new Device.Block("disk");
  private static final Device NET = new Device.Net("net");

  @TempDir Path directory;
  private Path disk = Path.of("");
  private final FakeHost host = new FakeHost();
  private final List<String> notices = new ArrayList<>();

  @BeforeEach
  void makeDisk() throws IOException {
    disk = Files.write(directory.resolve("disk of 8 KiB.img"), new byte[8192]);
  }

  private PreparedLaunch setup(List<String> options, Device... devices)
      throws IOException, TenderException {
    Path unikernel = TestUnikernel.write(directory, Target.SPT, devices);
    CommandLine.Run run = new CommandLine.Run(options, unikernel.toString(), List.of("a", "", "b"));
    return PreparedLaunch.of(SPT, run, host, notices::add, RunRecorder.off());
  }

  /**
   * What is reported for these options, whether while they are applied or when all devices are
   * there.
   */
  private TenderProblem problem(List<String> options, Device... devices) {
    return assertThrows(
            TenderException.class,
            () -> {
              try (PreparedLaunch setup = setup(options, devices)) {
                setup.devices();
              }
            })
        .problem();
  }

  private static TenderProblem rejected(String option, TenderProblem cause) {
    return new TenderProblem.InvalidOption(option, List.of(cause));
  }

  @Test
  void attachesEverything() throws IOException, TenderException {
    List<String> options =
        List.of(
            "--block-sector-size:disk=4096",
            "--block:disk=" + disk,
            "--net:net=tap0",
            "--net-mac:net=2:0:0:0:0:1",
            "--mem=3");
    try (PreparedLaunch setup = setup(options, DISK, NET)) {
      assertEquals(3L << 20, setup.memoryBytes());
      assertTrue(setup.hasNet());
      Devices devices = setup.devices();
      AttachedDevice.Block block = devices.blocks().getFirst();
      assertEquals(new AttachedDevice.Block(1, block.fd(), 8192, 4096), block);
      AttachedDevice.Net net = devices.nets().getFirst();
      assertEquals(
          new AttachedDevice.Net(2, net.fd(), new Mac(0x020000000001L), FakeHost.MTU), net);
      assertEquals(List.of(block, net), devices.all());
      assertArrayEquals("a  b\0".getBytes(StandardCharsets.UTF_8), setup.commandLine());
      assertEquals(List.of(disk.toString(), "tap0"), host.opened);
    }
  }

  @Test
  void tellsTheGuestWhatIsAttached() throws Exception {
    try (PreparedLaunch setup = setup(List.of("--net:net=@9", "--block:disk=" + disk), DISK, NET)) {
      byte[] bytes = setup.devices().manifest(device -> 70 + device.handle());
      // A manifest that says "attached" is none for the parser of files: clear the marks before
      // reading it.
      assertEquals(1, bytes[8 + 104 + 96]);
      assertEquals(1, bytes[8 + 2 * 104 + 96]);
      bytes[8 + 104 + 96] = 0;
      bytes[8 + 2 * 104 + 96] = 0;
      List<Entry> entries = BinaryManifest.parse(bytes).entries();
      assertEquals(8192, entries.get(1).capacity());
      assertEquals(512, entries.get(1).blockSize());
      assertEquals(71, entries.get(1).hostFd());
      assertEquals(new Mac(0xfeffffffffffL), Mac.of(entries.get(2).mac()));
      assertEquals(FakeHost.MTU, entries.get(2).mtu());
      assertEquals(72, entries.get(2).hostFd());
    }
  }

  @Test
  void takesAMacOfZeroForNone() throws IOException, TenderException {
    try (PreparedLaunch setup =
        setup(List.of("--net:net=tap0", "--net-mac:net=0:0:0:0:0:0"), NET)) {
      assertEquals(new Mac(0xfeffffffffffL), setup.devices().nets().getFirst().mac());
    }
  }

  @Test
  void letsLaterSettingsWin() throws IOException, TenderException {
    List<String> options =
        List.of(
            "--mem=1",
            "--block:disk=" + disk,
            "--block-sector-size:disk=4096",
            "--block-sector-size:disk=1024",
            "--mem=2");
    try (PreparedLaunch setup = setup(options, DISK)) {
      assertEquals(2L << 20, setup.memoryBytes());
      assertEquals(1024, setup.devices().blocks().getFirst().sectorSize());
    }
  }

  @Test
  void keepsOneNameForADiskAndANetworkApart() throws IOException, TenderException {
    // The manifest's own parser of JSON refuses this; a unikernel of another toolchain may have it.
    try (PreparedLaunch setup =
        setup(List.of("--net:net=tap0", "--block:disk=" + disk), NET, DISK)) {
      assertEquals(1, setup.devices().nets().getFirst().handle());
      assertEquals(2, setup.devices().blocks().getFirst().handle());
    }
  }

  @Test
  void refusesUndeclaredDevices() {
    String file = "--block:nix=" + disk;
    assertEquals(
        rejected(file, new TenderProblem.NotDeclared("nix")), problem(List.of(file), DISK));
    assertEquals(
        rejected("--net:disk=tap0", new TenderProblem.NotDeclared("disk")),
        problem(List.of("--net:disk=tap0"), DISK));
    assertEquals(
        rejected("--block-sector-size:nix=512", new TenderProblem.NotDeclared("nix")),
        problem(List.of("--block-sector-size:nix=512"), DISK));
    assertEquals(
        rejected("--net-mac:nix=1:2:3:4:5:6", new TenderProblem.NotDeclared("nix")),
        problem(List.of("--net-mac:nix=1:2:3:4:5:6"), NET));
    assertEquals(List.of(), host.opened);
  }

  @Test
  void refusesADeviceAttachedTwice() {
    assertEquals(
        new TenderProblem.AttachedTwice("disk"),
        problem(List.of("--block:disk=" + disk, "--block:disk=" + disk), DISK));
    assertEquals(
        new TenderProblem.AttachedTwice("net"),
        problem(List.of("--net:net=tap0", "--net:net=tap0"), NET));
  }

  @Test
  void refusesOneFileForTwoDisks() {
    assertEquals(
        new TenderProblem.BlockUnavailable(disk.toString(), "already in use by another tender"),
        problem(
            List.of("--block:disk=" + disk, "--block:other=" + disk),
            DISK,
            new Device.Block("other")));
  }

  @Test
  void namesAllThatIsNotAttached() {
    TenderProblem problem = problem(List.of("--block-sector-size:disk=1024"), DISK, NET);
    assertEquals(
        new TenderProblem.NotAttached(
            List.of(
                new TenderProblem.Missing("disk", "BLOCK_BASIC"),
                new TenderProblem.Missing("net", "NET_BASIC"))),
        problem);
  }

  @Test
  void reportsTheFirstProblemInTheOrderOfTheOptions() {
    String missing = "--block:disk=" + directory.resolve("missing");
    assertEquals(
        new TenderProblem.BlockUnavailable(
            directory.resolve("missing").toString(), "No such file or directory"),
        problem(List.of(missing, "--mem=0"), DISK));
    assertEquals(
        new TenderProblem.MalformedMemory("0"), problem(List.of("--mem=0", missing), DISK));
  }

  @Test
  void refusesBadDisks() throws IOException {
    String at = directory.toString();
    assertEquals(
        new TenderProblem.BlockUnavailable(at, "Is a directory"),
        problem(List.of("--block:disk=" + at), DISK));
    Path odd = Files.write(directory.resolve("odd"), new byte[513]);
    assertEquals(
        new TenderProblem.Misaligned("disk", 512), problem(List.of("--block:disk=" + odd), DISK));
    Path empty = Files.write(directory.resolve("empty"), new byte[0]);
    assertEquals(
        new TenderProblem.TooSmall("disk", 512), problem(List.of("--block:disk=" + empty), DISK));
    assertEquals(
        new TenderProblem.TooSmall("disk", 512), problem(List.of("--block:disk=/dev/null"), DISK));
    assertEquals(
        new TenderProblem.Misaligned("disk", 16384),
        problem(List.of("--block-sector-size:disk=16384", "--block:disk=" + disk), DISK));
  }

  @Test
  void refusesBadNetworks() {
    assertEquals(
        rejected(
            "--net:net=eth9",
            new TenderProblem.NetUnavailable("eth9", "No such file or directory")),
        problem(List.of("--net:net=eth9"), NET));
    assertEquals(
        rejected("--net:net=@8", new TenderProblem.NetUnavailable("@8", "Bad file descriptor")),
        problem(List.of("--net:net=@8"), NET));
    assertEquals(
        rejected("--net:net=@x", new TenderProblem.NetUnavailable("@x", "Invalid argument")),
        problem(List.of("--net:net=@x"), NET));
    assertEquals(
        rejected("--net:nix=@x", new TenderProblem.NotDeclared("nix")),
        problem(List.of("--net:nix=@x"), NET));
  }

  @Test
  void warnsOfAnExecutableHeap() throws IOException, TenderException {
    try (PreparedLaunch setup = setup(List.of("--x-exec-heap"))) {
      assertTrue(setup.executableHeap());
      assertEquals(1, notices.size());
      assertTrue(notices.getFirst().startsWith("WARNING: "), notices.getFirst());
    }
  }

  @Test
  void limitsTheCommandLine() throws IOException, TenderException {
    Path unikernel = TestUnikernel.write(directory, Target.SPT);
    Launch longest = Launch.of(unikernel).withArguments("x".repeat(8191));
    try (PreparedLaunch setup =
        PreparedLaunch.of(SPT, longest, host, notices::add, RunRecorder.off())) {
      assertEquals(8192, setup.commandLine().length);
    }
    try (PreparedLaunch setup =
        PreparedLaunch.of(
            SPT, longest.withArguments("ü".repeat(4096)), host, notices::add, RunRecorder.off())) {
      TenderException e = assertThrows(TenderException.class, setup::commandLine);
      assertEquals(new TenderProblem.CommandLineTooLong(), e.problem());
    }
  }

  /** Each is closed once: by the setup if it came so far, else by itself. */
  @Test
  void takesDescriptorsOverEvenIfItFails() throws IOException {
    Path unikernel = TestUnikernel.write(directory, Target.SPT, NET);
    Attachment good = new Attachment.Net("net", new NetBackend.InheritedDescriptor(8));
    Attachment bad = new Attachment.Net("nix", new NetBackend.InheritedDescriptor(10));
    Launch launch = Launch.of(unikernel).withAttachments(good, bad);
    assertThrows(TenderException.class, () -> launch(launch));
    assertEquals(List.of("@8"), host.opened);
    assertEquals(List.of(10), host.discarded);
    host.discarded.clear();
    Launch missing = Launch.of(directory.resolve("missing")).withAttachments(good, bad);
    assertThrows(TenderException.class, () -> launch(missing));
    assertEquals(List.of(8, 10), host.discarded);
  }

  private void launch(Launch launch) throws TenderException {
    PreparedLaunch.of(SPT, launch, host, notices::add, RunRecorder.off()).close();
  }

  @Test
  void setsUpALaunchMadeInJava() throws IOException, TenderException {
    Path unikernel = TestUnikernel.write(directory, Target.SPT, DISK, NET);
    Mac mac = new Mac(0x020000000002L);
    Launch launch =
        Launch.of(unikernel)
            .withMemoryBytes(5 << 20)
            .withAttachments(
                new Attachment.Net("net", new NetBackend.InheritedDescriptor(8), Optional.of(mac)),
                new Attachment.Block("disk", disk, 2048));
    try (PreparedLaunch setup =
        PreparedLaunch.of(SPT, launch, host, notices::add, RunRecorder.off())) {
      assertEquals(5 << 20, setup.memoryBytes());
      assertEquals(2048, setup.devices().blocks().getFirst().sectorSize());
      assertEquals(mac, setup.devices().nets().getFirst().mac());
    }
  }
}
