package dev.solo5.guest.classlib.java.util.zip;

import java.nio.ByteBuffer;
import java.util.zip.Checksum;

/** The cyclic redundancy check of RFC 3720, whose polynomial is Castagnoli's. */
public final class CRC32C implements Checksum {
  private static final int POLYNOMIAL = 0x82f63b78; // its bits from the lowest power on

  private static final int[] TABLE = table();

  private int crc = ~0;

  public CRC32C() {}

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >>> 1 ^ POLYNOMIAL : crc >>> 1;
      }
      table[i] = crc;
    }
    return table;
  }

  @Override
  public void update(int b) {
    crc = TABLE[(crc ^ b) & 0xff] ^ crc >>> 8;
  }

  @Override
  public void update(byte[] b, int off, int len) {
    if (off < 0 || len < 0 || off > b.length - len) {
      throw new ArrayIndexOutOfBoundsException();
    }
    for (int i = off; i < off + len; i++) {
      update(b[i]);
    }
  }

  @Override
  public void update(byte[] b) {
    update(b, 0, b.length);
  }

  @Override
  public void update(ByteBuffer buffer) {
    while (buffer.hasRemaining()) {
      update(buffer.get());
    }
  }

  @Override
  public void reset() {
    crc = ~0;
  }

  @Override
  public long getValue() {
    return ~crc & 0xffffffffL;
  }
}
