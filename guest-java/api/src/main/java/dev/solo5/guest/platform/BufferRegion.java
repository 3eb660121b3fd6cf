package dev.solo5.guest.platform;

import java.nio.ByteBuffer;

/** Memory outside the heap of a JVM. */
public final class BufferRegion implements Region {
  private final ByteBuffer bytes;

  /** New memory, all zero. */
  public BufferRegion(int size) {
    bytes = ByteBuffer.allocateDirect(size);
  }

  @Override
  public byte get(int index) {
    return bytes.get(index);
  }

  @Override
  public void put(int index, byte value) {
    bytes.put(index, value);
  }

  @Override
  public short getShort(int index) {
    return bytes.getShort(index);
  }

  @Override
  public void putShort(int index, short value) {
    bytes.putShort(index, value);
  }

  @Override
  public int getInt(int index) {
    return bytes.getInt(index);
  }

  @Override
  public void putInt(int index, int value) {
    bytes.putInt(index, value);
  }

  @Override
  public long getLong(int index) {
    return bytes.getLong(index);
  }

  @Override
  public void putLong(int index, long value) {
    bytes.putLong(index, value);
  }

  @Override
  public void copyTo(int index, byte[] to, int offset, int length) {
    bytes.get(index, to, offset, length);
  }

  @Override
  public void copyFrom(int index, byte[] from, int offset, int length) {
    bytes.put(index, from, offset, length);
  }

  @Override
  public void free() {}
}
