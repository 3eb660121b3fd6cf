package dev.solo5.guest.classlib.java.util;

import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** 128 bits that identify something (RFC 9562). */
public final class UUID implements Serializable, Comparable<UUID> {
  @Serial private static final long serialVersionUID = 1L;

  private static final String DIGITS = "0123456789abcdef";

  private final long high;
  private final long low;

  public UUID(long mostSigBits, long leastSigBits) {
    high = mostSigBits;
    low = leastSigBits;
  }

  private static UUID of(byte[] bytes, int version) {
    bytes[6] = (byte) ((bytes[6] & 0x0f) | version << 4);
    bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
    return new UUID(word(bytes, 0), word(bytes, 8));
  }

  private static long word(byte[] bytes, int from) {
    long word = 0;
    for (int i = 0; i < 8; i++) {
      word = word << 8 | (bytes[from + i] & 0xff);
    }
    return word;
  }

  public static UUID randomUUID() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return of(bytes, 4);
  }

  public static UUID nameUUIDFromBytes(byte[] name) {
    try {
      return of(MessageDigest.getInstance("MD5").digest(name), 3);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static UUID fromString(String name) {
    if (name.length() > 36) {
      throw new IllegalArgumentException("UUID string too large");
    }
    String[] parts = name.split("-", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("Invalid UUID string: " + name);
    }
    long[] words = new long[5];
    for (int i = 0; i < 5; i++) {
      words[i] = Long.parseLong(parts[i], 16);
    }
    long high = (words[0] & 0xffffffffL) << 32 | (words[1] & 0xffff) << 16 | (words[2] & 0xffff);
    return new UUID(high, (words[3] & 0xffff) << 48 | (words[4] & 0xffffffffffffL));
  }

  public long getMostSignificantBits() {
    return high;
  }

  public long getLeastSignificantBits() {
    return low;
  }

  public int version() {
    return (int) (high >>> 12 & 0xf);
  }

  public int variant() {
    long top = low >>> 61;
    if (top < 4) {
      return 0;
    }
    return top < 6 ? 2 : (int) top;
  }

  private void checkTimeBased() {
    if (version() != 1) {
      throw new UnsupportedOperationException("Not a time-based UUID");
    }
  }

  public long timestamp() {
    checkTimeBased();
    return (high & 0xfff) << 48 | (high >>> 16 & 0xffff) << 32 | high >>> 32;
  }

  public int clockSequence() {
    checkTimeBased();
    return (int) (low >>> 48 & 0x3fff);
  }

  public long node() {
    checkTimeBased();
    return low & 0xffffffffffffL;
  }

  @Override
  public String toString() {
    byte[] text = new byte[36];
    int at = 0;
    for (int i = 0; i < 32; i++) {
      if (i == 8 || i == 12 || i == 16 || i == 20) {
        text[at++] = '-';
      }
      long word = i < 16 ? high : low;
      text[at++] = (byte) DIGITS.charAt((int) (word >>> 60 - 4 * (i % 16)) & 0xf);
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  @Override
  public int hashCode() {
    long both = high ^ low;
    return (int) (both >> 32) ^ (int) both;
  }

  @Override
  public boolean equals(Object obj) {
    return obj instanceof UUID other && high == other.high && low == other.low;
  }

  @Override
  public int compareTo(UUID val) {
    int byHigh = Long.compare(high, val.high);
    return byHigh != 0 ? byHigh : Long.compare(low, val.low);
  }
}
