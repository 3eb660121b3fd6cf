package org.example;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes that {@code /bytes/N} answers, as README.md describes them. */
final class ByteStream {
  private ByteStream() {}

  static byte[] of(int size) {
    ByteBuffer bytes = ByteBuffer.allocate((size + 7) / 8 * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (long n = 1; bytes.hasRemaining(); n++) {
      long x = n * 0x9e3779b97f4a7c15L;
      x = (x ^ x >>> 30) * 0xbf58476d1ce4e5b9L;
      x = (x ^ x >>> 27) * 0x94d049bb133111ebL;
      bytes.putLong(x ^ x >>> 31);
    }
    return Arrays.copyOf(bytes.array(), size);
  }
}
