package dev.solo5.guest.classlib.java.security;

/** SHA-224 and SHA-256 (FIPS 180-4). */
final class Sha256 extends BlockDigest {
  static final int[] INITIAL_224 = {
    0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4
  };

  static final int[] INITIAL_256 = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };

  private static final int[] ROUNDS = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  private final int[] initial;
  private final int[] state = new int[8];
  private final int[] words = new int[ROUNDS.length];

  Sha256(String algorithm, int[] initial, int length) {
    super(algorithm, 64, length);
    this.initial = initial;
    begin();
  }

  /** The first 16 words, each with its highest byte first. */
  static void words(byte[] bytes, int offset, int[] to) {
    for (int i = 0; i < 16; i++) {
      int at = offset + 4 * i;
      to[i] =
          bytes[at] << 24
              | (bytes[at + 1] & 0xff) << 16
              | (bytes[at + 2] & 0xff) << 8
              | (bytes[at + 3] & 0xff);
    }
  }

  /** As many bytes of the words, each with its highest byte first. */
  static void bytes(int[] words, byte[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = (byte) (words[i / 4] >>> 8 * (3 - i % 4));
    }
  }

  @Override
  void begin() {
    System.arraycopy(initial, 0, state, 0, state.length);
  }

  private static int rotate(int word, int bits) {
    return Integer.rotateRight(word, bits);
  }

  @Override
  void take(byte[] bytes, int offset) {
    words(bytes, offset, words);
    for (int i = 16; i < words.length; i++) {
      int far = words[i - 15];
      int near = words[i - 2];
      words[i] =
          words[i - 16]
              + (rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3))
              + words[i - 7]
              + (rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10));
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int i = 0; i < words.length; i++) {
      int sum =
          h
              + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25))
              + ((e & f) ^ (~e & g))
              + ROUNDS[i]
              + words[i];
      int other = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = d + sum;
      d = c;
      c = b;
      b = a;
      a = sum + other;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  @Override
  void result(byte[] to) {
    bytes(state, to);
  }

  @Override
  BlockDigest copy() {
    var copy = new Sha256(getAlgorithm(), initial, engineGetDigestLength());
    System.arraycopy(state, 0, copy.state, 0, state.length);
    return copy;
  }
}
