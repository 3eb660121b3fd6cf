package dev.solo5.network.address;

import java.util.Optional;

/**
 * An IPv4 address.
 *
 * @param bits in network byte order, most significant byte first
 */
public record Ipv4Address(int bits) {
  /** Under which a machine reaches itself. */
  public static final Ipv4Address LOOPBACK = new Ipv4Address(0x7f000001);

  private static final int LOOPBACK_NETWORK = 127;
  private static final int FIRST_GROUP = 224;
  private static final int BYTES = 4;
  private static final int MOST_DIGITS = 3;
  private static final int LARGEST_BYTE = 255;

  /** Whether an address can be one host's on a network: no group, no loopback, not reserved. */
  public static boolean isUnicast(int bits) {
    int first = bits >>> 24;
    return first != 0 && first != LOOPBACK_NETWORK && first < FIRST_GROUP;
  }

  /** Whether a machine means itself by it. */
  public boolean isLoopback() {
    return bits >>> 24 == LOOPBACK_NETWORK;
  }

  /** Reads {@code A.B.C.D}; empty for anything else, and for names, which would be looked up. */
  public static Optional<Ipv4Address> parse(String text) {
    int bits = 0;
    int start = 0;
    for (int i = 0; i < BYTES; i++) {
      int dot = i < BYTES - 1 ? text.indexOf('.', start) : text.length();
      int value = dot < 0 ? -1 : Decimal.parse(text.substring(start, dot), MOST_DIGITS);
      if (value < 0 || value > LARGEST_BYTE) {
        return Optional.empty();
      }
      bits = bits << Byte.SIZE | value;
      start = dot + 1;
    }
    return Optional.of(new Ipv4Address(bits));
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & LARGEST_BYTE)
        + "."
        + (bits >>> 8 & LARGEST_BYTE)
        + "."
        + (bits & LARGEST_BYTE);
  }
}
