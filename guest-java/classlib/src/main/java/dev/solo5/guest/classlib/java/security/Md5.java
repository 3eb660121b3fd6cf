package dev.solo5.guest.classlib.java.security;

/** MD5 (RFC 1321). */
final class Md5 extends BlockDigest {
  private static final int[] SHIFTS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
  private static final int[] SINES = sines();

  private final int[] state = new int[4];
  private final int[] words = new int[16];

  Md5(String algorithm) {
    super(algorithm, 64, 16);
    begin();
  }

  private static int[] sines() {
    int[] sines = new int[64];
    for (int i = 0; i < sines.length; i++) {
      sines[i] = (int) (long) (Math.abs(Math.sin(i + 1)) * 0x1p32);
    }
    return sines;
  }

  @Override
  boolean littleEndian() {
    return true;
  }

  @Override
  void begin() {
    state[0] = 0x67452301;
    state[1] = 0xefcdab89;
    state[2] = 0x98badcfe;
    state[3] = 0x10325476;
  }

  @Override
  void take(byte[] bytes, int offset) {
    for (int i = 0; i < words.length; i++) {
      int at = offset + 4 * i;
      words[i] =
          (bytes[at] & 0xff)
              | (bytes[at + 1] & 0xff) << 8
              | (bytes[at + 2] & 0xff) << 16
              | bytes[at + 3] << 24;
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    for (int i = 0; i < 64; i++) {
      int f;
      int word;
      if (i < 16) {
        f = (b & c) | (~b & d);
        word = i;
      } else if (i < 32) {
        f = (d & b) | (~d & c);
        word = (5 * i + 1) & 15;
      } else if (i < 48) {
        f = b ^ c ^ d;
        word = (3 * i + 5) & 15;
      } else {
        f = c ^ (b | ~d);
        word = (7 * i) & 15;
      }
      int sum = a + f + SINES[i] + words[word];
      a = d;
      d = c;
      c = b;
      b += Integer.rotateLeft(sum, SHIFTS[i / 16 * 4 + i % 4]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }

  @Override
  void result(byte[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = (byte) (state[i / 4] >>> 8 * (i % 4));
    }
  }

  @Override
  BlockDigest copy() {
    var copy = new Md5(getAlgorithm());
    System.arraycopy(state, 0, copy.state, 0, state.length);
    return copy;
  }
}
