package org.example.store;

/** The checksum CRC-32C (Castagnoli). */
final class Crc32c {
  private static final int POLYNOMIAL = 0x82f63b78;
  private static final int[] TABLE = table();

  private Crc32c() {}

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int value = i;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ POLYNOMIAL;
      }
      table[i] = value;
    }
    return table;
  }

  /** The checksum of some bytes of an array. */
  static int of(byte[] bytes, int offset, int length) {
    int sum = -1;
    for (int i = offset; i < offset + length; i++) {
      sum = sum >>> Byte.SIZE ^ TABLE[(sum ^ bytes[i]) & 0xff];
    }
    return ~sum;
  }
}
