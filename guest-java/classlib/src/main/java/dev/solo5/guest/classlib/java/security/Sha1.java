package dev.solo5.guest.classlib.java.security;

/** SHA-1 (FIPS 180-4). */
final class Sha1 extends BlockDigest {
  private final int[] state = new int[5];
  private final int[] words = new int[80];

  Sha1(String algorithm) {
    super(algorithm, 64, 20);
    begin();
  }

  @Override
  void begin() {
    state[0] = 0x67452301;
    state[1] = 0xefcdab89;
    state[2] = 0x98badcfe;
    state[3] = 0x10325476;
    state[4] = 0xc3d2e1f0;
  }

  @Override
  void take(byte[] bytes, int offset) {
    Sha256.words(bytes, offset, words);
    for (int i = 16; i < 80; i++) {
      words[i] = Integer.rotateLeft(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    for (int i = 0; i < 80; i++) {
      int sum = Integer.rotateLeft(a, 5) + e + words[i];
      if (i < 20) {
        sum += ((b & c) | (~b & d)) + 0x5a827999;
      } else if (i < 40) {
        sum += (b ^ c ^ d) + 0x6ed9eba1;
      } else if (i < 60) {
        sum += ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      } else {
        sum += (b ^ c ^ d) + 0xca62c1d6;
      }
      e = d;
      d = c;
      c = Integer.rotateLeft(b, 30);
      b = a;
      a = sum;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
  }

  @Override
  void result(byte[] to) {
    Sha256.bytes(state, to);
  }

  @Override
  BlockDigest copy() {
    var copy = new Sha1(getAlgorithm());
    System.arraycopy(state, 0, copy.state, 0, state.length);
    return copy;
  }
}
