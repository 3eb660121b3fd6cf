package dev.solo5.bindings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drivers of virtio's devices against those of QEMU, by both transports. */
@Timeout(120)
class VirtioDevicesCompilerTest {
  private static final String LEGACY = ",disable-modern=on";
  private static final String MODERN = ",disable-legacy=on";

  /** Faster than to wait for the host's disk; the test ends before the host does. */
  private static final String UNSAFE = ",cache=unsafe";

  /** Around what sizes anything changes: of buffers, of pages, of frames. */
  private static final List<Integer> SIZES =
      List.of(14, 15, 60, 64, 255, 1513, 1514, 1515, 1526, 2048, 4083, 4096, 8192, 9013, 9014);

  private static Path image(Compiler compiler, String guest) {
    return Built.of(compiler, "virtio").build(new Guest(guest));
  }

  private static Path disk(String name) throws IOException {
    Path disk = Built.scratch("disks").resolve("virtio-" + name);
    Files.deleteIfExists(disk);
    try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
      file.setLength(1 << 20);
    }
    return disk;
  }

  @ParameterizedTest
  @CsvSource({
    "GCC,blk,'" + LEGACY + "','pc,acpi=off'",
    "GCC,blkmany,'" + LEGACY + ",event_idx=off','pc,acpi=off'",
    "GCC,blkmany,'" + MODERN + "','pc,acpi=off'",
    "GCC,blk,'" + MODERN + ",event_idx=off',q35",
    "CLANG,blkmany,'',pc",
    "CLANG,blkmany,'" + LEGACY + "',q35"
  })
  void keepsBlocks(Compiler compiler, String guest, String device, String machine)
      throws IOException {
    Qemu qemu = Qemu.of(machine).withDisk(disk(guest), device, UNSAFE);
    Finished finished = qemu.run(image(compiler, guest), "");
    assertEquals(Qemu.ENDED, finished.status(), finished::output);
    assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
    assertTrue(finished.output().contains("capacity=2048 sectors"), finished::output);
    assertTrue(finished.output().contains("Application acquired 'storage' as block device"));
  }

  @ParameterizedTest
  @ValueSource(strings = {LEGACY, MODERN})
  void refusesToWriteToReadOnlyDisks(String device) throws IOException {
    Path disk = disk("readonly");
    Qemu qemu = Qemu.usual().withDisk(disk, device, ",readonly=on");
    Finished finished = qemu.run(image(Compiler.GCC, "readonly"), "");
    assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
    assertTrue(finished.output().contains(", read only\n"), finished::output);
    assertEquals(
        -1, ByteBuffer.wrap(Files.readAllBytes(disk)).mismatch(ByteBuffer.allocate(1 << 20)));
  }

  /** Each frame comes back as it was sent, whatever its size, one at a time and many at once. */
  @ParameterizedTest
  @CsvSource({
    "GCC,'" + LEGACY + "','pc,acpi=off'",
    "GCC,'" + LEGACY + ",event_idx=off,any_layout=off',pc",
    "GCC,'" + MODERN + "','pc,acpi=off'",
    "GCC,'" + MODERN + ",rx_queue_size=1024,event_idx=off',q35",
    "CLANG,'',pc"
  })
  void echoesFrames(Compiler compiler, String device, String machine) throws IOException {
    try (Wire wire = Wire.open()) {
      Qemu qemu = Qemu.of(machine).withNetwork(wire.socket(), ",host_mtu=9000" + device);
      try (Qemu.Running running = qemu.start(image(compiler, "reflect"), "");
          Wire.Link link = wire.connect()) {
        for (int size : SIZES) {
          assertEchoes(link, List.of(Wire.frame(size, size)));
        }
        assertEchoes(
            link, IntStream.range(0, 600).mapToObj(VirtioDevicesCompilerTest::frame).toList());
        link.send(Wire.end());
        Finished finished = running.finish();
        assertTrue(finished.output().contains("mtu=9000\nSUCCESS\n"), finished::output);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {LEGACY, MODERN})
  void hasTheUsualMtuUnlessTold(String device) throws IOException {
    try (Wire wire = Wire.open()) {
      Qemu qemu = Qemu.usual().withNetwork(wire.socket(), ",mac=02:00:5e:00:53:01" + device);
      try (Qemu.Running running = qemu.start(image(Compiler.GCC, "reflect"), "");
          Wire.Link link = wire.connect()) {
        assertEchoes(link, List.of(Wire.frame(14, 1), Wire.frame(1514, 2)));
        link.send(Wire.frame(4000, 3)); /* too large for the guest: lost, and nothing else */
        assertEchoes(link, List.of(Wire.frame(1514, 4)));
        link.send(Wire.end());
        Finished finished = running.finish();
        assertTrue(finished.output().contains("mtu=1500\nSUCCESS\n"), finished::output);
        assertTrue(finished.output().contains("configured, mac=02:00:5e:00:53:01, mtu=1500,"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GCC,'" + LEGACY + "','pc,acpi=off'",
    "GCC,'" + MODERN + "',q35",
    "CLANG,'','pc,acpi=off'"
  })
  void servesTwoNetworksAndTwoDisksAtOnce(Compiler compiler, String device, String machine)
      throws IOException {
    try (Wire one = Wire.open();
        Wire two = Wire.open()) {
      String net = ",host_mtu=9000" + device;
      Qemu qemu =
          Qemu.of(machine)
              .withNetwork(one.socket(), net)
              .withDisk(disk("mixed-one"), device, UNSAFE)
              .withNetwork(two.socket(), net)
              .withDisk(disk("mixed-two"), device, UNSAFE);
      try (Qemu.Running running = qemu.start(image(compiler, "mixed"), "");
          Wire.Link first = one.connect();
          Wire.Link second = two.connect()) {
        for (int size : SIZES) {
          byte[] toFirst = Wire.frame(size, 1);
          byte[] toSecond = Wire.frame(size, 2);
          first.send(toFirst);
          second.send(toSecond);
          assertTrue(Wire.isEcho(toFirst, first.receive()), "first, " + size);
          assertTrue(Wire.isEcho(toSecond, second.receive()), "second, " + size);
        }
        second.send(Wire.end());
        Finished finished = running.finish();
        assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
      }
    }
  }

  private static byte[] frame(int number) {
    return Wire.frame(Wire.HEADER + number * 37 % 9000, number);
  }

  /** Sends while the echoes of at most a hundred frames are missing. */
  private static void assertEchoes(Wire.Link link, List<byte[]> frames) throws IOException {
    int received = 0;
    for (int sent = 0; sent < frames.size(); sent++) {
      link.send(frames.get(sent));
      if (sent - received == 100) {
        assertTrue(Wire.isEcho(frames.get(received), link.receive()), "frame " + received);
        received++;
      }
    }
    for (; received < frames.size(); received++) {
      assertTrue(Wire.isEcho(frames.get(received), link.receive()), "frame " + received);
    }
  }

  /** Arguments of the network calls, an idle network, and frames that nobody takes. */
  @ParameterizedTest
  @ValueSource(strings = {LEGACY, MODERN})
  void checksArgumentsOfNetworks(String device) {
    Qemu qemu = Qemu.usual().with("-device", "virtio-net-pci" + device);
    Finished finished = qemu.run(image(Compiler.GCC, "netargs"), "");
    assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
  }

  /** Behind bridges, as a later function of a device, and with registers above 4 GiB. */
  @ParameterizedTest
  @CsvSource({
    "pc,'-device pci-bridge,id=b,chassis_nr=1',',bus=b,addr=3',PCI:01:03",
    "pc,'-device virtio-rng-pci,addr=5.0,multifunction=on',',addr=5.1',PCI:00:05.1",
    "q35,'-device pcie-root-port,id=b,chassis=1,slot=1',',bus=b',PCI:01:00",
    "q35,'-device pxb-pcie,id=p,bus_nr=128 -device pcie-root-port,id=b,bus=p,chassis=1,slot=1',"
        + "',bus=b',PCI:81:00",
    "pc,'-device pci-testdev,membar=8G',',disable-legacy=on','PCI:00:03: virtio-block device,"
        + " base=0x400000000'"
  })
  void findsDevicesWhereverTheyAre(String machine, String others, String device, String place)
      throws IOException {
    Qemu qemu = Qemu.of(machine).with(others.split(" ")).withDisk(disk("place"), device, UNSAFE);
    Finished finished = qemu.run(image(Compiler.GCC, "blkmany"), "");
    assertTrue(finished.output().contains("SUCCESS\n"), finished::output);
    assertTrue(finished.output().contains("Solo5: " + place), finished::output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "reflect"})
  void refusesDisksThatTheManifestHasNot(String guest) throws IOException {
    assertEnds(
        Qemu.usual().withDisk(disk("surplus"), "", UNSAFE).run(image(Compiler.GCC, guest), ""),
        """
        Solo5: Virtio blk: PCI:00:02 not in manifest
        Solo5: PCI enumeration failed. Aborting.
        Solo5: solo5_abort() called
        """);
  }

  @Test
  void refusesNetworksThatTheManifestHasNot() {
    assertEnds(
        Qemu.usual().with("-device", "virtio-net-pci").run(image(Compiler.GCC, "blk"), ""),
        """
        Solo5: Virtio net: PCI:00:02 not in manifest
        Solo5: PCI enumeration failed. Aborting.
        Solo5: solo5_abort() called
        """);
  }

  @Test
  void refusesToStartWithoutADeviceOfTheManifest() {
    assertEnds(
        Qemu.usual().run(image(Compiler.GCC, "blk"), ""),
        """
        Solo5: Device 'storage' of type BLOCK_BASIC not attached.
        Solo5: All declared devices must be attached. Aborting.
        Solo5: solo5_abort() called
        """);
  }

  private static void assertEnds(Finished finished, String end) {
    assertEquals(Qemu.ENDED, finished.status());
    assertTrue(finished.output().endsWith(end), finished::output);
  }
}
