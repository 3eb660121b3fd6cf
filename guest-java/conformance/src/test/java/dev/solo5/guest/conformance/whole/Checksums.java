package dev.solo5.guest.conformance.whole;

import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

public final class Checksums {
  static int crc32(byte[] bytes) {
    int crc = -1;
    for (byte b : bytes) {
      crc ^= b & 0xff;
      for (int i = 0; i < 8; i++) {
        crc = (crc >>> 1) ^ (0xEDB88320 & -(crc & 1));
      }
    }
    return ~crc;
  }

  static long fnv(byte[] bytes) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : bytes) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

  static int murmur(int h) {
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ h >>> 16;
  }

  static int[] sha256(byte[] message) {
    int[] k = new int[64];
    int[] h = new int[8];
    int found = 0;
    for (int candidate = 2; found < 64; candidate++) {
      boolean prime = true;
      for (int d = 2; d * d <= candidate; d++) {
        prime &= candidate % d != 0;
      }
      if (prime) {
        BigInteger scaled = BigInteger.valueOf(candidate).shiftLeft(64);
        if (found < 8) {
          h[found] = scaled.sqrt().intValue();
        }
        BigInteger low = BigInteger.ZERO;
        BigInteger cube = BigInteger.valueOf(candidate).shiftLeft(96);
        for (int bit = 34; bit >= 0; bit--) {
          BigInteger next = low.setBit(bit);
          if (next.pow(3).compareTo(cube) <= 0) {
            low = next;
          }
        }
        k[found++] = low.intValue();
      }
    }
    byte[] padded = Arrays.copyOf(message, (message.length + 72) / 64 * 64);
    padded[message.length] = (byte) 0x80;
    for (int i = 0; i < 8; i++) {
      padded[padded.length - 1 - i] = (byte) (message.length * 8L >>> 8 * i);
    }
    int[] w = new int[64];
    for (int block = 0; block < padded.length; block += 64) {
      for (int i = 0; i < 64; i++) {
        if (i < 16) {
          w[i] =
              (padded[block + 4 * i] & 0xff) << 24
                  | (padded[block + 4 * i + 1] & 0xff) << 16
                  | (padded[block + 4 * i + 2] & 0xff) << 8
                  | padded[block + 4 * i + 3] & 0xff;
        } else {
          int a = w[i - 15];
          int b = w[i - 2];
          w[i] =
              w[i - 16]
                  + w[i - 7]
                  + (Integer.rotateRight(a, 7) ^ Integer.rotateRight(a, 18) ^ a >>> 3)
                  + (Integer.rotateRight(b, 17) ^ Integer.rotateRight(b, 19) ^ b >>> 10);
        }
      }
      int[] v = h.clone();
      for (int i = 0; i < 64; i++) {
        int t1 =
            v[7]
                + (Integer.rotateRight(v[4], 6)
                    ^ Integer.rotateRight(v[4], 11)
                    ^ Integer.rotateRight(v[4], 25))
                + (v[4] & v[5] ^ ~v[4] & v[6])
                + k[i]
                + w[i];
        int t2 =
            (Integer.rotateRight(v[0], 2)
                    ^ Integer.rotateRight(v[0], 13)
                    ^ Integer.rotateRight(v[0], 22))
                + (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]);
        System.arraycopy(v, 0, v, 1, 7);
        v[4] += t1;
        v[0] = t1 + t2;
      }
      for (int i = 0; i < 8; i++) {
        h[i] += v[i];
      }
    }
    return h;
  }

  public static void run(PrintStream out) {
    byte[] bytes =
        "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.US_ASCII);
    out.println(
        Integer.toHexString(crc32(bytes))
            + " "
            + Long.toHexString(fnv(bytes))
            + " "
            + murmur(12345)
            + " "
            + Arrays.stream(sha256(bytes))
                .mapToObj(i -> "%08x".formatted(i))
                .collect(Collectors.joining())
            + " "
            + Arrays.toString(sha256(new byte[200])));
  }

  private Checksums() {}
}
