package dev.solo5.image.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.image.Ran;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Qcow2Test {
  private static final int CLUSTER = 1 << 16;
  private static final long GIB = 1L << 30;
  private static final long OFFSET = 0x00FFFFFF_FFFFFE00L;

  @TempDir Path directory;

  @Test
  void onlyClustersThatHoldSomethingAreThere() throws IOException {
    Path file = write(GIB, GIB, List.of(0L, 600L << 20, GIB - 8));
    try (FileChannel image = FileChannel.open(file)) {
      ByteBuffer header = read(image, 0, 104);
      assertEquals(0x514649FB, header.getInt(0));
      assertEquals(3, header.getInt(4));
      assertEquals(16, header.getInt(20));
      assertEquals(GIB, header.getLong(24));
      assertEquals(2, header.getInt(36), "entries of level 1");
      assertEquals(0, header.getLong(72), "features that must be known");
      assertEquals(4, header.getInt(96));
      assertEquals(104, header.getInt(100));
      // header, table and block of counts, level 1, two of level 2, three of data
      assertEquals(9 * CLUSTER, image.size());
      for (long place : List.of(0L, 600L << 20, GIB - 8)) {
        assertEquals(place + 1, number(image, header.getLong(40), place));
      }
      long counts = read(image, read(image, header.getLong(48), 8).getLong(), 8).getLong();
      assertEquals(0x0001000100010001L, counts);
    }
  }

  /** The number at a place of the disk, found as a reader of the format finds it. */
  private static long number(FileChannel image, long levelOne, long place) throws IOException {
    long table = read(image, levelOne + place / CLUSTER / 8192 * 8, 8).getLong() & OFFSET;
    long cluster = read(image, table + place / CLUSTER % 8192 * 8, 8).getLong() & OFFSET;
    return read(image, cluster + place % CLUSTER, 8).getLong();
  }

  @Test
  void whatIsBehindTheEndIsNotLookedAt() throws IOException {
    try (FileChannel image = FileChannel.open(write(GIB, CLUSTER, List.of(0L, GIB / 2)))) {
      assertEquals(6 * CLUSTER, image.size());
    }
  }

  @Test
  void qemuTakesItForTheSameDisk() throws IOException, InterruptedException {
    Ran.require("qemu-img");
    compare(write(64 << 20, 64 << 20, List.of()));
    compare(write(GIB, GIB, List.of(0L, (600L << 20) + 5, GIB - 8)));
  }

  @Test
  void countsMoreClustersThanABlockHolds() throws IOException, InterruptedException {
    Ran.require("qemu-img");
    // With clusters of 512 bytes a block holds 256 counts.
    List<Long> places =
        LongStream.range(0, 1300).map(number -> number * 3 * 512 + 5).boxed().toList();
    for (int some : List.of(240, 241, 242, 243, 244, 245, 1300)) {
      compare(write(2 << 20, 2 << 20, places.subList(0, some), 9));
    }
  }

  private void compare(Path image) throws IOException, InterruptedException {
    Ran checked = Ran.of("qemu-img", "check", "-f", "qcow2", image);
    assertTrue(checked.success().contains("No errors"), checked.output());
    Ran compared =
        Ran.of("qemu-img", "compare", "-f", "raw", "-F", "qcow2", directory.resolve("raw"), image);
    assertTrue(compared.success().contains("identical"), compared.output());
  }

  private Path write(long size, long end, List<Long> places) throws IOException {
    return write(size, end, places, 16);
  }

  private Path write(long size, long end, List<Long> places, int clusterBits) throws IOException {
    Path raw = directory.resolve("raw");
    Files.deleteIfExists(raw);
    Path file = directory.resolve("disk.qcow2");
    try (FileChannel disk = Disks.sparse(raw, size, places);
        FileChannel output =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
      Qcow2.write(disk, end, output, clusterBits);
    }
    return file;
  }

  private static ByteBuffer read(FileChannel file, long offset, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    assertEquals(size, file.read(bytes, offset));
    return bytes.clear();
  }
}
