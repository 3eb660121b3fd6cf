package dev.solo5.guest.simulation;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a simulated block device keeps its blocks in. A test may have one of its own, to fail at a
 * block; the simulation calls it by one thread at a time.
 */
public interface Disk {
  /** Bytes of a block, unless said otherwise. */
  int DEFAULT_BLOCK_SIZE = 512;

  /** Bytes; a positive multiple of the block size. */
  long capacity();

  /** Bytes; a power of two from 512 to 32768. */
  int blockSize();

  /**
   * Reads a block.
   *
   * @param position in bytes, of a block within the capacity
   * @param into room for one block
   * @throws IOException if the device is to fail here
   */
  void read(long position, byte[] into) throws IOException;

  /**
   * Writes a block.
   *
   * @param position in bytes, of a block within the capacity
   * @param from one block
   * @throws IOException if the device is to fail here
   */
  void write(long position, byte[] from) throws IOException;

  /** An empty disk in memory, with blocks of 512 bytes. */
  static MemoryDisk ofSize(int capacity) {
    return new MemoryDisk(new byte[capacity], DEFAULT_BLOCK_SIZE);
  }

  /** A file, whose size is the disk's, with blocks of 512 bytes; what is written stays in it. */
  static Disk file(Path file) throws IOException {
    return FileDisk.open(file, DEFAULT_BLOCK_SIZE);
  }
}
