package dev.solo5.guest;

import dev.solo5.guest.platform.BlockLink;
import dev.solo5.guest.platform.Platform;

/**
 * A block device of the manifest. Each transfer is of any whole number of blocks. It returns when
 * the host has done it, and until then no other thread of the guest runs. Any thread may use it.
 *
 * <p>A block is written wholly or not at all; of several, some may be written when a guest is ended
 * or the host fails. What has been written survives the end of the guest. Whether it survives the
 * end of the host as well, the host decides: Solo5 has no call that asks for it.
 */
public final class BlockDevice {
  private final BlockLink link;
  private final String name;
  private final String subject;

  private BlockDevice(BlockLink link, String name) {
    this.link = link;
    this.name = name;
    this.subject = "block device '" + name + "'";
  }

  /**
   * The device of this name. Asked again, it is the same device.
   *
   * @throws DeviceException if the manifest has no block device of this name; the message lists
   *     those that it has
   */
  public static BlockDevice acquire(String name) {
    Platform platform = Platform.current();
    BlockLink link = platform.block(name);
    if (link == null) {
      throw new DeviceException(
          name, "no block device '" + name + "': there are " + platform.devices());
    }
    return new BlockDevice(link, name);
  }

  /** Its name in the manifest. */
  public String name() {
    return name;
  }

  /** Bytes; a multiple of the block size. */
  public long capacity() {
    return link.capacity();
  }

  /** Bytes of a block: a power of two, at least 512. */
  public int blockSize() {
    return link.blockSize();
  }

  /** Reads as many bytes as the array has; see the method with offset. */
  public void read(long position, byte[] into) {
    read(position, into, 0, into.length);
  }

  /**
   * Reads blocks.
   *
   * @param position on the device in bytes, a multiple of the block size
   * @param length in bytes, a multiple of the block size; 0 reads nothing
   * @throws IndexOutOfBoundsException if the array does not have so many bytes there, or the device
   *     does not
   * @throws IllegalArgumentException if position or length is no multiple of the block size
   * @throws DeviceException if the host failed; the message says at which block, and what the array
   *     holds is undefined
   */
  public void read(long position, byte[] into, int offset, int length) {
    Checks.range(subject, "array", into.length, offset, length);
    requireBlocks(position, length);
    done("read", position, length, link.read(position, into, offset, length));
  }

  /** Reads blocks into memory, without a copy; otherwise as that for an array. */
  public void read(long position, Memory into, int offset, int length) {
    var region = into.range(subject, offset, length);
    requireBlocks(position, length);
    done("read", position, length, link.read(position, region, offset, length));
  }

  /** Writes all bytes of an array; see the method with offset. */
  public void write(long position, byte[] from) {
    write(position, from, 0, from.length);
  }

  /**
   * Writes blocks.
   *
   * @param position on the device in bytes, a multiple of the block size
   * @param length in bytes, a multiple of the block size; 0 writes nothing
   * @throws IndexOutOfBoundsException if the array does not have so many bytes there, or the device
   *     does not
   * @throws IllegalArgumentException if position or length is no multiple of the block size
   * @throws DeviceException if the host failed; the message says at which block: those before it
   *     are written
   */
  public void write(long position, byte[] from, int offset, int length) {
    Checks.range(subject, "array", from.length, offset, length);
    requireBlocks(position, length);
    done("write", position, length, link.write(position, from, offset, length));
  }

  /** Writes blocks from memory, without a copy; otherwise as that for an array. */
  public void write(long position, Memory from, int offset, int length) {
    var region = from.range(subject, offset, length);
    requireBlocks(position, length);
    done("write", position, length, link.write(position, region, offset, length));
  }

  @Override
  public String toString() {
    return subject;
  }

  private void requireBlocks(long position, int length) {
    int blockSize = link.blockSize();
    if ((position & (blockSize - 1)) != 0 || (length & (blockSize - 1)) != 0) {
      throw new IllegalArgumentException(
          range(position, length) + ": expected multiples of " + blockSize + " bytes");
    }
    if (position < 0 || position > link.capacity() - length) {
      throw new IndexOutOfBoundsException(
          range(position, length) + ": the device has " + link.capacity() + " bytes");
    }
  }

  private String range(long position, int length) {
    return subject + ": " + length + " bytes at " + position;
  }

  private void done(String verb, long position, int length, int done) {
    if (done != length) {
      throw new DeviceException(
          name,
          range(position, length)
              + ": the host failed to "
              + verb
              + " the block at "
              + (position + done)
              + ", after "
              + done
              + " bytes");
    }
  }
}
