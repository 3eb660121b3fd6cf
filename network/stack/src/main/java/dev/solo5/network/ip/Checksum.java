package dev.solo5.network.ip;

/** The Internet checksum, RFC 1071: sums of 16-bit words in ones' complement. */
public final class Checksum {
  private Checksum() {}

  /** Adds what remains of some bytes to a sum that is not folded yet; their place stays. */
  public static long add(long sum, Octets bytes) {
    byte[] array = bytes.array;
    int at = bytes.start + bytes.position();
    int end = at + bytes.remaining();
    long high = 0;
    long low = 0;
    for (; at + 1 < end; at += 2) {
      high += array[at] & 0xff;
      low += array[at + 1] & 0xff;
    }
    if (at < end) {
      high += array[at] & 0xff;
    }
    return sum + (high << Byte.SIZE) + low;
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
