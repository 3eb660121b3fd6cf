package dev.solo5.guest.platform;

/**
 * A block device that a platform has. Transfers are of whole blocks within its capacity; each
 * returns how many bytes were transferred before the host failed: all of them if it did not.
 */
public interface BlockLink {
  /** Bytes; a multiple of the block size. */
  long capacity();

  /** Bytes; a power of two, at least 512. */
  int blockSize();

  /** Reads blocks at a place on the device. */
  int read(long position, byte[] into, int offset, int length);

  /** Reads blocks at a place on the device. */
  int read(long position, Region into, int offset, int length);

  /** Writes blocks at a place on the device. */
  int write(long position, byte[] from, int offset, int length);

  /** Writes blocks at a place on the device. */
  int write(long position, Region from, int offset, int length);
}
