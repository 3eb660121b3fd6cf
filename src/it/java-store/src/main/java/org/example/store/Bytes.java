package org.example.store;

/** Numbers in arrays, the most significant byte first. */
final class Bytes {
  private Bytes() {}

  static int getInt(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  static void putInt(byte[] bytes, int at, int value) {
    for (int i = 0; i < Integer.BYTES; i++) {
      bytes[at + i] = (byte) (value >>> (Integer.SIZE - Byte.SIZE * (i + 1)));
    }
  }

  static long getLong(byte[] bytes, int at) {
    return (long) getInt(bytes, at) << Integer.SIZE | getInt(bytes, at + 4) & 0xffffffffL;
  }

  static void putLong(byte[] bytes, int at, long value) {
    putInt(bytes, at, (int) (value >>> Integer.SIZE));
    putInt(bytes, at + 4, (int) value);
  }
}
