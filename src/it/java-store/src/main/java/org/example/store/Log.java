package org.example.store;

import dev.solo5.guest.BlockDevice;
import java.util.Arrays;
import java.util.Optional;

/**
 * Entries one after another in one half of a device, each in whole blocks of its own. An entry is
 * whole or not there: its checksum is over all of it, so that no part of an older entry can pass
 * for the rest of one that was cut off. Each names the checksum of the one before it, so that what
 * was left behind an end never continues what is written there later. Every block but an entry's
 * first begins with a zero byte: no value that someone stores can pass for an entry.
 *
 * <pre>
 * offset size
 *      0    4  magic, whose first byte is not zero
 *      4    4  CRC-32C of all that follows, to the end of the content
 *      8    8  epoch: how often the store has changed halves
 *     16    4  checksum of the entry before; 0 for the first in its half
 *     20    4  bytes of content
 *     24       content
 * </pre>
 */
final class Log {
  /** Bytes of an entry's content at most. */
  static final int LARGEST = 1 << 15;

  private static final int MAGIC = 0x6a53746f;
  private static final int CHECKSUM = 4;
  private static final int EPOCH = 8;
  private static final int BEFORE = 16;
  private static final int SIZE = 20;
  private static final int HEADER = 24;

  private final BlockDevice device;
  private final long start;
  private final long end;
  private final long epoch;

  /** Where the next entry goes. */
  private long position;

  /** The checksum of the entry before that. */
  private int before;

  /**
   * A log without entries.
   *
   * @param start on the device, in bytes
   * @param end behind its last block
   */
  Log(BlockDevice device, long start, long end, long epoch) {
    this.device = device;
    this.start = start;
    this.end = end;
    this.epoch = epoch;
    this.position = start;
  }

  /** An entry that was read. */
  record Entry(long position, byte[] content) {}

  long epoch() {
    return epoch;
  }

  /** Bytes of blocks that entries take. */
  long used() {
    return position - start;
  }

  long capacity() {
    return end - start;
  }

  /** Bytes of blocks that an entry takes. */
  int sizeOf(int content) {
    return blocks(HEADER + content) * device.blockSize();
  }

  private int blocks(int bytes) {
    int more = bytes - device.blockSize();
    int each = device.blockSize() - 1;
    return more <= 0 ? 1 : 1 + (more + each - 1) / each;
  }

  /** Whether an entry still fits. */
  boolean fits(int content) {
    return sizeOf(content) <= end - position;
  }

  /** Writes an entry that fits, and returns where it is. */
  long append(byte[] content) {
    byte[] entry = new byte[HEADER + content.length];
    Bytes.putInt(entry, 0, MAGIC);
    Bytes.putLong(entry, EPOCH, epoch);
    Bytes.putInt(entry, BEFORE, before);
    Bytes.putInt(entry, SIZE, content.length);
    System.arraycopy(content, 0, entry, HEADER, content.length);
    int checksum = Crc32c.of(entry, EPOCH, entry.length - EPOCH);
    Bytes.putInt(entry, CHECKSUM, checksum);
    device.write(position, inBlocks(entry));
    return pass(entry);
  }

  /** Goes behind an entry; returns where it is. */
  private long pass(byte[] entry) {
    long at = position;
    position += sizeOf(entry.length - HEADER);
    before = Bytes.getInt(entry, CHECKSUM);
    return at;
  }

  private byte[] inBlocks(byte[] entry) {
    int size = device.blockSize();
    byte[] blocks = new byte[blocks(entry.length) * size];
    int done = Math.min(size, entry.length);
    System.arraycopy(entry, 0, blocks, 0, done);
    for (int block = size; done < entry.length; block += size) {
      int part = Math.min(size - 1, entry.length - done);
      System.arraycopy(entry, done, blocks, block + 1, part);
      done += part;
    }
    return blocks;
  }

  /** The entry behind those read or written so far, and goes behind it; empty at the end. */
  Optional<Entry> next() {
    byte[] entry = read(device, position, end).orElse(null);
    if (entry == null
        || Bytes.getLong(entry, EPOCH) != epoch
        || Bytes.getInt(entry, BEFORE) != before) {
      return Optional.empty();
    }
    return Optional.of(new Entry(pass(entry), content(entry)));
  }

  /** The content of an entry that was there; empty if it is not any more as it was written. */
  Optional<byte[]> contentAt(long at) {
    return read(device, at, end).map(Log::content);
  }

  /** The epoch of the first entry in a half, if there is a whole one. */
  static Optional<Long> epochAt(BlockDevice device, long start, long end) {
    return read(device, start, end)
        .filter(entry -> Bytes.getInt(entry, BEFORE) == 0)
        .map(entry -> Bytes.getLong(entry, EPOCH));
  }

  private static byte[] content(byte[] entry) {
    return Arrays.copyOfRange(entry, HEADER, entry.length);
  }

  /** An entry with its header, if there is a whole one. */
  private static Optional<byte[]> read(BlockDevice device, long at, long end) {
    int size = device.blockSize();
    if (at > end - size) {
      return Optional.empty();
    }
    byte[] block = new byte[size];
    device.read(at, block);
    int content = Bytes.getInt(block, SIZE);
    if (Bytes.getInt(block, 0) != MAGIC || content < 0 || content > LARGEST) {
      return Optional.empty();
    }
    byte[] entry = new byte[HEADER + content];
    int done = Math.min(size, entry.length);
    System.arraycopy(block, 0, entry, 0, done);
    for (long next = at + size; done < entry.length; next += size) {
      if (next > end - size) {
        return Optional.empty();
      }
      device.read(next, block);
      int part = Math.min(size - 1, entry.length - done);
      System.arraycopy(block, 1, entry, done, part);
      done += part;
    }
    int checksum = Crc32c.of(entry, EPOCH, entry.length - EPOCH);
    return Bytes.getInt(entry, CHECKSUM) == checksum ? Optional.of(entry) : Optional.empty();
  }
}
