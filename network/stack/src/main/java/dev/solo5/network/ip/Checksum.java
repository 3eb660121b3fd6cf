package dev.solo5.network.ip;

import java.nio.ByteBuffer;

/** The Internet checksum, RFC 1071: sums of 16-bit words in ones' complement. */
public final class Checksum {
  private Checksum() {}

  /**
   * Adds the remaining bytes of a big-endian buffer to a sum that is not folded yet; its position
   * stays.
   */
  public static long add(long sum, ByteBuffer bytes) {
    int at = bytes.position();
    int end = bytes.limit();
    long total = sum;
    for (; at + Integer.BYTES <= end; at += Integer.BYTES) {
      total += Integer.toUnsignedLong(bytes.getInt(at));
    }
    if (at + Short.BYTES <= end) {
      total += Short.toUnsignedInt(bytes.getShort(at));
      at += Short.BYTES;
    }
    return at < end ? total + ((bytes.get(at) & 0xff) << Byte.SIZE) : total;
  }

  /** The sum of the pseudo header before a segment of TCP or UDP. */
  public static long pseudoHeader(int source, int destination, int protocol, int length) {
    return Integer.toUnsignedLong(source) + Integer.toUnsignedLong(destination) + protocol + length;
  }

  /** Folds a sum into the checksum; 0 for bytes that hold their own right one. */
  public static int fold(long sum) {
    long folded = sum;
    while (folded >>> Short.SIZE != 0) {
      folded = (folded & 0xffff) + (folded >>> Short.SIZE);
    }
    return (int) ~folded & 0xffff;
  }
}
