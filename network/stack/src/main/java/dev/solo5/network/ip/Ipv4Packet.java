package dev.solo5.network.ip;

import java.util.Optional;

/**
 * A whole IPv4 packet, RFC 791; fragments are none.
 *
 * @param protocol {@link #ICMP}, {@link #TCP}, … 0..255
 * @param payload a view
 */
public record Ipv4Packet(int source, int destination, int protocol, Octets payload) {
  public static final int ICMP = 1;
  public static final int TCP = 6;
  public static final int UDP = 17;

  /** The header as we write it, without options. */
  public static final int HEADER_BYTES = 20;

  private static final int VERSION = 4;
  private static final int LENGTH = 2;
  private static final int FRAGMENT = 6;
  private static final int PROTOCOL = 9;
  private static final int CHECKSUM = 10;
  private static final int SOURCE = 12;
  private static final int DESTINATION = 16;
  private static final int DONT_FRAGMENT = 0x4000;

  /** Both the offset and "more fragments". */
  private static final int IS_FRAGMENT = 0x3fff;

  private static final int TIME_TO_LIVE = 64;

  /** Reads the payload of a frame; empty when it is malformed, damaged or a fragment. */
  public static Optional<Ipv4Packet> parse(Octets bytes) {
    int at = bytes.position();
    if (bytes.remaining() < HEADER_BYTES || (bytes.get(at) & 0xf0) >> 4 != VERSION) {
      return Optional.empty();
    }
    int header = (bytes.get(at) & 0xf) * Integer.BYTES;
    int length = bytes.getShort(at + LENGTH);
    if (header < HEADER_BYTES || length < header || length > bytes.remaining()) {
      return Optional.empty();
    }
    if (Checksum.fold(Checksum.add(0, bytes.slice(at, header))) != 0
        || (bytes.getShort(at + FRAGMENT) & IS_FRAGMENT) != 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Ipv4Packet(
            bytes.getInt(at + SOURCE),
            bytes.getInt(at + DESTINATION),
            bytes.get(at + PROTOCOL) & 0xff,
            bytes.slice(at + header, length - header)));
  }

  /** Writes a header for a payload of this many bytes. */
  public static void putHeader(
      Octets bytes, int source, int destination, int protocol, int payloadBytes) {
    int start = bytes.position();
    bytes.put(VERSION << 4 | HEADER_BYTES / Integer.BYTES).put(0);
    bytes.putShort(HEADER_BYTES + payloadBytes);
    // Never fragmented, so it needs no identification, RFC 6864.
    bytes.putShort(0).putShort(DONT_FRAGMENT);
    bytes.put(TIME_TO_LIVE).put(protocol).putShort(0);
    bytes.putInt(source).putInt(destination);
    int checksum = Checksum.fold(Checksum.add(0, bytes.slice(start, HEADER_BYTES)));
    bytes.putShort(start + CHECKSUM, checksum);
  }
}
