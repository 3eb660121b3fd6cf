package dev.solo5.guest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.guest.simulation.Disk;
import dev.solo5.guest.simulation.MemoryDisk;
import dev.solo5.guest.simulation.PowerCut;
import dev.solo5.guest.simulation.Simulation;
import dev.solo5.guest.simulation.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class BlockDeviceTest {
  private static final int SIZE = 16 * 512;

  @TempDir private Path folder;

  @Test
  void readsWhatWasWritten() {
    MemoryDisk disk = Disk.ofSize(SIZE);
    try (var _ = Simulation.of().disk("storage", disk).start()) {
      BlockDevice device = BlockDevice.acquire("storage");
      assertEquals(SIZE, device.capacity());
      assertEquals(512, device.blockSize());
      byte[] bytes = pattern(2048);
      device.write(1024, bytes);
      byte[] read = new byte[3000];
      BlockDevice.acquire("storage").read(1024, read, 100, 2048);
      assertArrayEquals(bytes, Arrays.copyOfRange(read, 100, 2148));
      device.write(SIZE, read, 3000, 0);
      assertEquals(4, disk.blocksWritten());
    }
  }

  @Test
  void readsAndWritesMemory() {
    try (var _ = Simulation.of().disk("storage", Disk.ofSize(SIZE)).start();
        Memory memory = Memory.allocate(2000)) {
      BlockDevice device = BlockDevice.acquire("storage");
      byte[] bytes = pattern(1024);
      memory.copyFrom(3, bytes, 0, 1024);
      device.write(512, memory, 3, 1024);
      device.read(512, memory, 900, 1024);
      byte[] read = new byte[1024];
      memory.copyTo(900, read, 0, 1024);
      assertArrayEquals(bytes, read);
      refused(
          IndexOutOfBoundsException.class,
          "block device 'storage': 1024 bytes at 1000 of memory of 2000 bytes",
          () -> device.read(0, memory, 1000, 1024));
    }
  }

  @Test
  void aFileKeepsWhatIsWritten() throws Exception {
    Path file = folder.resolve("disk");
    Files.write(file, new byte[SIZE]);
    byte[] bytes = pattern(512);
    try (var _ = Simulation.of().disk("storage", Disk.file(file)).start()) {
      BlockDevice device = BlockDevice.acquire("storage");
      device.write(SIZE - 512, bytes);
      byte[] read = new byte[512];
      device.read(SIZE - 512, read);
      assertArrayEquals(bytes, read);
    }
    assertEquals(SIZE, Files.size(file));
    assertArrayEquals(bytes, Arrays.copyOfRange(Files.readAllBytes(file), SIZE - 512, SIZE));
  }

  @Test
  void refusesWhatIsNoWholeBlockOfTheDevice() {
    try (var _ = Simulation.of().disk("storage", Disk.ofSize(SIZE)).start()) {
      BlockDevice device = BlockDevice.acquire("storage");
      byte[] two = new byte[1024];
      for (long position : new long[] {1, -1, 511, Long.MAX_VALUE, Long.MIN_VALUE + 1}) {
        refused(
            IllegalArgumentException.class,
            "block device 'storage': 1024 bytes at "
                + position
                + ": expected multiples of 512 bytes",
            () -> device.write(position, two));
      }
      for (long position : new long[] {-512, SIZE, SIZE - 512, Long.MIN_VALUE, -512L & -1L >>> 1}) {
        refused(
            IndexOutOfBoundsException.class,
            "block device 'storage': 1024 bytes at "
                + position
                + ": the device has "
                + SIZE
                + " bytes",
            () -> device.read(position, two));
      }
      refused(
          IllegalArgumentException.class,
          "block device 'storage': 100 bytes at 0: expected multiples of 512 bytes",
          () -> device.read(0, two, 0, 100));
      refused(
          IndexOutOfBoundsException.class,
          "block device 'storage': -512 bytes at 0 of array of 1024 bytes",
          () -> device.read(0, two, 0, -512));
    }
  }

  @Test
  void anUnknownDeviceIsNamedBesideThoseThatAreThere() {
    try (var _ =
        Simulation.of().disk("storage", Disk.ofSize(SIZE)).net("lan", new Wire()).start()) {
      String there = "': there are block device 'storage', network device 'lan'";
      refused(
          DeviceException.class,
          "no block device 'store" + there,
          () -> BlockDevice.acquire("store"));
      refused(
          DeviceException.class, "no block device 'lan" + there, () -> BlockDevice.acquire("lan"));
      refused(
          DeviceException.class,
          "no network device 'storage" + there,
          () -> NetDevice.acquire("storage"));
    }
  }

  /** A disk with a block that fails. */
  private record Bad(MemoryDisk disk, long bad) implements Disk {
    @Override
    public long capacity() {
      return disk.capacity();
    }

    @Override
    public int blockSize() {
      return disk.blockSize();
    }

    @Override
    public void read(long position, byte[] into) throws IOException {
      if (position == bad) {
        throw new IOException("bad block");
      }
      disk.read(position, into);
    }

    @Override
    public void write(long position, byte[] from) throws IOException {
      if (position == bad) {
        throw new IOException("bad block");
      }
      disk.write(position, from);
    }
  }

  @Test
  void aFailureSaysAtWhichBlock() {
    MemoryDisk disk = Disk.ofSize(SIZE);
    try (var _ = Simulation.of().disk("storage", new Bad(disk, 2048)).start()) {
      BlockDevice device = BlockDevice.acquire("storage");
      refused(
          DeviceException.class,
          "block device 'storage': 4096 bytes at 1024: the host failed to write the block at 2048,"
              + " after 1024 bytes",
          () -> device.write(1024, new byte[4096]));
      assertEquals(2, disk.blocksWritten());
    }
  }

  @Test
  void powerThatIsCutEndsTheProgramBetweenTwoBlocks() {
    MemoryDisk disk = Disk.ofSize(SIZE);
    disk.cutPowerAfter(3);
    try (var _ = Simulation.of().disk("storage", disk).start()) {
      BlockDevice device = BlockDevice.acquire("storage");
      byte[] bytes = pattern(2048);
      assertThrows(PowerCut.class, () -> device.write(0, bytes));
      assertThrows(PowerCut.class, () -> device.read(0, new byte[512]));
      byte[] expected = Arrays.copyOf(Arrays.copyOf(bytes, 1536), SIZE);
      assertArrayEquals(expected, disk.restarted().content());
    }
  }

  private static byte[] pattern(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (7 * i + i / 512);
    }
    return bytes;
  }

  private static void refused(
      Class<? extends Throwable> type, String message, Executable executable) {
    assertEquals(message, assertThrows(type, executable).getMessage());
  }
}
