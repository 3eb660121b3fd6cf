package dev.solo5.guest.simulation;

/** A disk in memory, whose power a test can cut. */
public final class MemoryDisk implements Disk {
  private static final int LARGEST_BLOCK = 32768;

  private final byte[] content;
  private final int blockSize;
  private long written;
  private long powerFor = Long.MAX_VALUE; // blocks
  private boolean off;

  /**
   * A disk of these bytes, which it changes.
   *
   * @param content a whole number of blocks, at least one
   * @param blockSize in bytes, a power of two from 512 to 32768
   */
  public MemoryDisk(byte[] content, int blockSize) {
    if (Integer.bitCount(blockSize) != 1
        || blockSize < DEFAULT_BLOCK_SIZE
        || blockSize > LARGEST_BLOCK) {
      throw new IllegalArgumentException(
          "blocks of " + blockSize + " bytes: expected a power of two from 512 to 32768");
    }
    if (content.length == 0 || content.length % blockSize != 0) {
      throw new IllegalArgumentException(
          "disk of " + content.length + " bytes: expected a multiple of " + blockSize);
    }
    this.content = content;
    this.blockSize = blockSize;
  }

  /**
   * Cuts the power once so many more blocks are written: the next one throws {@link PowerCut} and
   * stays as it was, and so does whatever is read or written after it.
   */
  public synchronized void cutPowerAfter(long blocks) {
    if (blocks < 0) {
      throw new IllegalArgumentException(blocks + " blocks: expected 0 or more");
    }
    powerFor = blocks;
  }

  /** Blocks written so far. */
  public synchronized long blocksWritten() {
    return written;
  }

  /** A disk with power and the same bytes: what a guest finds when it starts again. */
  public synchronized MemoryDisk restarted() {
    return new MemoryDisk(content.clone(), blockSize);
  }

  /** A copy of the bytes. */
  public synchronized byte[] content() {
    return content.clone();
  }

  @Override
  public long capacity() {
    return content.length;
  }

  @Override
  public int blockSize() {
    return blockSize;
  }

  @Override
  public synchronized void read(long position, byte[] into) {
    requirePower();
    System.arraycopy(content, (int) position, into, 0, blockSize);
  }

  @Override
  public synchronized void write(long position, byte[] from) {
    off |= powerFor == 0;
    requirePower();
    System.arraycopy(from, 0, content, (int) position, blockSize);
    written++;
    powerFor--;
  }

  private void requirePower() {
    if (off) {
      throw new PowerCut();
    }
  }
}
