package dev.solo5.image.fat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Pieces of a file system: numbers in them are little-endian. */
final class Bytes {
  static final int SECTOR = 512;

  private Bytes() {}

  static ByteBuffer zeros(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
