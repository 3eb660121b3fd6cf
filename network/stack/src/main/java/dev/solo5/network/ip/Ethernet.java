package dev.solo5.network.ip;

/**
 * The header of an Ethernet frame, IEEE 802.3, in bytes that begin with it. Addresses are the lower
 * 48 bits of a {@code long}.
 */
public final class Ethernet {
  public static final int HEADER_BYTES = 14;

  /** The largest payload. */
  public static final int MTU = 1500;

  /** The longest frame; there is no check sequence. */
  public static final int MAX_BYTES = HEADER_BYTES + MTU;

  public static final int TYPE_IPV4 = 0x0800;
  public static final int TYPE_ARP = 0x0806;

  public static final long BROADCAST = 0xffff_ffff_ffffL;

  private static final int SOURCE = 6;
  private static final int TYPE = 12;
  private static final long GROUP_BIT = 1L << 40;

  private Ethernet() {}

  /** Whether it has a header and is not too long. */
  public static boolean isFrame(Octets frame) {
    return frame.remaining() >= HEADER_BYTES && frame.remaining() <= MAX_BYTES;
  }

  public static long destination(Octets frame) {
    return address(frame, frame.position());
  }

  public static long source(Octets frame) {
    return address(frame, frame.position() + SOURCE);
  }

  public static int type(Octets frame) {
    return frame.getShort(frame.position() + TYPE);
  }

  /** Whether an address means several stations. */
  public static boolean isGroup(long address) {
    return (address & GROUP_BIT) != 0;
  }

  /** What follows the header. */
  public static Octets payload(Octets frame) {
    int start = frame.position() + HEADER_BYTES;
    return frame.slice(start, frame.limit() - start);
  }

  /** Writes a header. */
  public static void put(Octets frame, long destination, long source, int type) {
    putAddress(frame, destination);
    putAddress(frame, source);
    frame.putShort(type);
  }

  static long address(Octets bytes, int at) {
    return Integer.toUnsignedLong(bytes.getInt(at)) << Short.SIZE
        | bytes.getShort(at + Integer.BYTES);
  }

  static void putAddress(Octets bytes, long address) {
    bytes.putInt((int) (address >>> Short.SIZE)).putShort((int) address);
  }
}
