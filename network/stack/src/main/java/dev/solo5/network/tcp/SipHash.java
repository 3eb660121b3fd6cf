package dev.solo5.network.tcp;

/**
 * SipHash-2-4 by Aumasson and Bernstein, 2012: a number that can be predicted only with the key.
 */
final class SipHash {
  static final int KEY_BYTES = 16;

  private long v0;
  private long v1;
  private long v2;
  private long v3;

  private SipHash(byte[] key) {
    long k0 = word(key, 0, Long.BYTES);
    long k1 = word(key, Long.BYTES, Long.BYTES);
    v0 = k0 ^ 0x736f6d6570736575L;
    v1 = k1 ^ 0x646f72616e646f6dL;
    v2 = k0 ^ 0x6c7967656e657261L;
    v3 = k1 ^ 0x7465646279746573L;
  }

  /**
   * The number for some bytes.
   *
   * @param key {@link #KEY_BYTES} bytes
   */
  static long of(byte[] key, byte[] bytes) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has 16 bytes, found " + key.length);
    }
    SipHash hash = new SipHash(key);
    int at = 0;
    for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
      hash.add(word(bytes, at, Long.BYTES));
    }
    hash.add((long) bytes.length << 56 | word(bytes, at, bytes.length - at));
    hash.v2 ^= 0xff;
    hash.rounds(4);
    return hash.v0 ^ hash.v1 ^ hash.v2 ^ hash.v3;
  }

  /** Little-endian. */
  private static long word(byte[] bytes, int at, int size) {
    long word = 0;
    for (int i = size - 1; i >= 0; i--) {
      word = word << Byte.SIZE | (bytes[at + i] & 0xff);
    }
    return word;
  }

  private void add(long word) {
    v3 ^= word;
    rounds(2);
    v0 ^= word;
  }

  private void rounds(int count) {
    for (int i = 0; i < count; i++) {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
