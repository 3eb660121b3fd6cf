package dev.solo5.guest.simulation;

import dev.solo5.guest.platform.BlockLink;
import dev.solo5.guest.platform.Region;
import java.io.IOException;

/** A block device on a disk. */
final class SimulatedBlock implements BlockLink {
  private final Disk disk;

  SimulatedBlock(Disk disk) {
    this.disk = disk;
  }

  /** What becomes of one block. */
  private interface Transfer {
    void block(int done, byte[] block) throws IOException;
  }

  @Override
  public long capacity() {
    return disk.capacity();
  }

  @Override
  public int blockSize() {
    return disk.blockSize();
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) {
    return each(
        length,
        (done, block) -> {
          disk.read(position + done, block);
          System.arraycopy(block, 0, into, offset + done, block.length);
        });
  }

  @Override
  public int read(long position, Region into, int offset, int length) {
    return each(
        length,
        (done, block) -> {
          disk.read(position + done, block);
          into.copyFrom(offset + done, block, 0, block.length);
        });
  }

  @Override
  public int write(long position, byte[] from, int offset, int length) {
    return each(
        length,
        (done, block) -> {
          System.arraycopy(from, offset + done, block, 0, block.length);
          disk.write(position + done, block);
        });
  }

  @Override
  public int write(long position, Region from, int offset, int length) {
    return each(
        length,
        (done, block) -> {
          from.copyTo(offset + done, block, 0, block.length);
          disk.write(position + done, block);
        });
  }

  private synchronized int each(int length, Transfer transfer) {
    byte[] block = new byte[disk.blockSize()];
    int done = 0;
    try {
      while (done < length) {
        transfer.block(done, block);
        done += block.length;
      }
    } catch (IOException e) {
      return done; // as little as a guest is told
    }
    return done;
  }
}
