package dev.solo5.network.address;

import java.util.Optional;

/**
 * An Ethernet address.
 *
 * @param bits the six bytes, the first one sent in bits 40..47; bits 48..63 are zero
 */
public record Mac(long bits) {
  /** Bytes of an address. */
  public static final int SIZE = 6;

  /** Bit 0 of the first byte: a group address. */
  private static final long GROUP = 1L << 40;

  /** Bit 1 of the first byte: not assigned by a manufacturer. */
  private static final long LOCAL = 1L << 41;

  public Mac {
    if (bits >>> 48 != 0) {
      throw new IllegalArgumentException("not 48 bits: 0x" + Long.toHexString(bits));
    }
  }

  /** The address in {@code bytes}, of which there are six. */
  public static Mac of(byte[] bytes) {
    if (bytes.length != SIZE) {
      throw new IllegalArgumentException("a MAC address has 6 bytes, found " + bytes.length);
    }
    long bits = 0;
    for (byte b : bytes) {
      bits = (bits << 8) | (b & 0xff);
    }
    return new Mac(bits);
  }

  /** A unicast address of local administration made of six random bytes. */
  public static Mac local(byte[] random) {
    return new Mac((of(random).bits & ~GROUP) | LOCAL);
  }

  /**
   * The address written as six groups of one or two hexadecimal digits between colons; text behind
   * the sixth is ignored, as the command line of the reference does. Empty when there are fewer
   * groups.
   */
  public static Optional<Mac> parse(String text) {
    return parse(text, false);
  }

  /** The same where nothing may be behind the sixth group. */
  public static Optional<Mac> parseWhole(String text) {
    return parse(text, true);
  }

  private static Optional<Mac> parse(String text, boolean whole) {
    long bits = 0;
    int at = 0;
    for (int group = 0; group < SIZE; group++) {
      if (group > 0 && (at >= text.length() || text.charAt(at++) != ':')) {
        return Optional.empty();
      }
      int value = 0;
      int first = at;
      while (at < text.length() && at < first + 2 && hex(text.charAt(at)) >= 0) {
        value = (value << 4) | hex(text.charAt(at++));
      }
      if (at == first) {
        return Optional.empty();
      }
      bits = (bits << 8) | value;
    }
    return whole && at < text.length() ? Optional.empty() : Optional.of(new Mac(bits));
  }

  /** All zero: the spelling of "not given" in a manifest and on the command line. */
  public boolean isZero() {
    return bits == 0;
  }

  /** The six bytes, a fresh array. */
  public byte[] bytes() {
    byte[] bytes = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      bytes[i] = (byte) (bits >>> (8 * (SIZE - 1 - i)));
    }
    return bytes;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int shift = 40; shift >= 0; shift -= 8) {
      text.append(Character.forDigit((int) ((bits >>> (shift + 4)) & 15), 16));
      text.append(Character.forDigit((int) ((bits >>> shift) & 15), 16));
      text.append(shift == 0 ? "" : ":");
    }
    return text.toString();
  }

  /**
   * The value of an ASCII digit, or -1; other scripts have digits too, which {@code
   * Character.digit} would take.
   */
  private static int hex(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
