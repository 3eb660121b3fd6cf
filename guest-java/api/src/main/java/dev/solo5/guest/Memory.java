package dev.solo5.guest;

import dev.solo5.guest.platform.Platform;
import dev.solo5.guest.platform.Region;

/**
 * Memory outside the heap of objects, for frames and blocks: devices read and write it where it is,
 * and the garbage collector neither moves nor scans it. Numbers of several bytes have the most
 * significant first, as in network protocols; they need no alignment.
 *
 * <p>A guest has a sixteenth of its memory for it, at most 64 MiB. It stays taken until it is
 * closed. Threads may share it; whoever closes it sees to it that no other uses it any more.
 */
public final class Memory implements AutoCloseable {
  private static final String MEMORY = "memory";

  private final Region region;
  private final int size;
  private boolean closed;

  private Memory(Region region, int size) {
    this.region = region;
    this.size = size;
  }

  /**
   * Takes memory, all zero.
   *
   * @param size in bytes, at least 1
   * @throws IllegalArgumentException if the size is not positive
   * @throws OutOfMemoryError if there is not so much left in one piece
   */
  public static Memory allocate(int size) {
    if (size <= 0) {
      throw new IllegalArgumentException(MEMORY + " of " + size + " bytes: expected 1 or more");
    }
    Region region = Platform.current().allocate(size);
    if (region == null) {
      throw new OutOfMemoryError("no " + size + " bytes of memory outside the heap are left");
    }
    return new Memory(region, size);
  }

  /** Bytes. */
  public int size() {
    return size;
  }

  /**
   * A byte.
   *
   * @throws IndexOutOfBoundsException if it is outside; so does each method here that takes an
   *     index
   * @throws IllegalStateException if this is closed; so does each method here
   */
  public byte get(int index) {
    return checked(index, Byte.BYTES).get(index);
  }

  /** Sets a byte. */
  public void put(int index, byte value) {
    checked(index, Byte.BYTES).put(index, value);
  }

  /** A number of two bytes. */
  public short getShort(int index) {
    return checked(index, Short.BYTES).getShort(index);
  }

  /** Sets a number of two bytes. */
  public void putShort(int index, short value) {
    checked(index, Short.BYTES).putShort(index, value);
  }

  /** A number of four bytes. */
  public int getInt(int index) {
    return checked(index, Integer.BYTES).getInt(index);
  }

  /** Sets a number of four bytes. */
  public void putInt(int index, int value) {
    checked(index, Integer.BYTES).putInt(index, value);
  }

  /** A number of eight bytes. */
  public long getLong(int index) {
    return checked(index, Long.BYTES).getLong(index);
  }

  /** Sets a number of eight bytes. */
  public void putLong(int index, long value) {
    checked(index, Long.BYTES).putLong(index, value);
  }

  /**
   * Copies bytes into an array.
   *
   * @throws IndexOutOfBoundsException if this or the array does not have them; nothing is copied
   */
  public void copyTo(int index, byte[] to, int offset, int length) {
    Checks.range(MEMORY, "array", to.length, offset, length);
    checked(index, length).copyTo(index, to, offset, length);
  }

  /**
   * Copies bytes of an array into this.
   *
   * @throws IndexOutOfBoundsException if this or the array does not have them; nothing is copied
   */
  public void copyFrom(int index, byte[] from, int offset, int length) {
    Checks.range(MEMORY, "array", from.length, offset, length);
    checked(index, length).copyFrom(index, from, offset, length);
  }

  /** Gives the memory back. Does nothing the second time. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      region.free();
    }
  }

  /** The region of a device's transfer. */
  Region range(String device, int offset, int length) {
    open();
    Checks.range(device, MEMORY, size, offset, length);
    return region;
  }

  private Region checked(int index, int length) {
    open();
    Checks.range(MEMORY, MEMORY, size, index, length);
    return region;
  }

  private void open() {
    if (closed) {
      throw new IllegalStateException("memory that is closed");
    }
  }
}
