package dev.solo5.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Block devices: sizes, both ends, many blocks, the host's side of it. */
class BlockConformanceTest {

  private static final int MIB = 1 << 20;

  @Row(value = "sector sizes 512 to 32768", virtio = true)
  void sectorSizes(Trial trial) {
    // Small: under a KVM that emulates guest code, a guest fills and compares slowly.
    Path disk = trial.zeros("disk", MIB / 4);
    for (int size = 512; size <= 32768; size *= 2) {
      withSectors(trial, "blk", disk, size).end().passes();
    }
  }

  @Row(value = "sector sizes refused", virtio = true)
  void refusedSectorSizes(Trial trial) {
    Path disk = trial.zeros("disk", MIB);
    for (int size : new int[] {0, 256, 513, 768, 65536}) {
      withSectors(trial, "blk", disk, size)
          .end()
          .failsWith(1, "Block size must be a multiple of 2 greater than or equal 512");
    }
  }

  @Row(value = "both ends of a device", virtio = true)
  void bothEnds(Trial trial) throws IOException {
    for (int sector : new int[] {512, 4096, 32768}) {
      int bytes = 96 * 1024;
      Path disk = trial.zeros("disk", bytes);
      withSectors(trial, "ends", disk, sector)
          .end()
          .passes()
          .says("capacity: " + bytes + "\n")
          .says("block size: " + sector + "\n");
      String expected = "F".repeat(sector) + "\0".repeat(bytes - 2 * sector) + "L".repeat(sector);
      assertEquals(expected, Files.readString(disk));
    }
  }

  @Row(value = "device of one block", virtio = true)
  void oneBlock(Trial trial) throws IOException {
    Path disk = trial.zeros("disk", 512);
    trial.run("ends").block("storage", disk).end().passes().says("capacity: 512\n");
    assertEquals("L".repeat(512), Files.readString(disk));
  }

  @Row(value = "device beyond 4 GiB", virtio = true)
  void hugeDevice(Trial trial) throws IOException {
    Path disk = trial.zeros("disk", (5L << 30) + 512);
    trial.run("ends").block("storage", disk).end().passes().says("capacity: 5368709632\n");
    Files.delete(disk);
  }

  @Row(value = "many blocks at once", virtio = true)
  void manyBlocks(Trial trial) {
    withSectors(trial, "blkmany", trial.zeros("disk", MIB), 4096).end().passes();
  }

  @Row(value = "file of no block", virtio = true)
  void emptyFile(Trial trial) {
    trial
        .run("blk")
        .block("storage", trial.zeros("disk", 0))
        .end()
        .failsWith(1, "Backing storage must be at least 1 block (512 bytes) in size");
  }

  @Row(value = "file missing", virtio = true)
  void missingFile(Trial trial) {
    trial
        .run("blk")
        .block("storage", trial.directory().resolve("missing"))
        .end()
        .failsWith(1, "Could not open block device: ")
        .says("missing: No such file or directory");
  }

  private static Run withSectors(Trial trial, String guest, Path disk, int size) {
    return trial.run(guest).block("storage", disk).with("--block-sector-size:storage=" + size);
  }
}
