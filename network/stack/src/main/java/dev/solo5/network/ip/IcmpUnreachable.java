package dev.solo5.network.ip;

import java.util.Optional;

/**
 * A packet did not arrive, RFC 792.
 *
 * @param code why: {@link #HOST}, {@link #PORT}, …
 * @param protocol of the packet
 * @param destination of the packet
 * @param sourcePort of what the packet carried
 * @param destinationPort of what the packet carried
 */
public record IcmpUnreachable(
    int code, int protocol, int destination, int sourcePort, int destinationPort) {
  public static final int NETWORK = 0;
  public static final int HOST = 1;
  public static final int PROTOCOL = 2;
  public static final int PORT = 3;

  private static final int TYPE = 3;
  private static final int HEADER_BYTES = 8;
  private static final int CHECKSUM = 2;

  /** So much of the packet comes back besides its header. */
  private static final int QUOTED_BYTES = 8;

  private static final int PROTOCOL_PLACE = 9;
  private static final int DESTINATION_PLACE = 16;

  /** Reads a message; empty when it is another one, malformed or damaged. */
  public static Optional<IcmpUnreachable> parse(Octets message) {
    int at = message.position();
    int quoted = at + HEADER_BYTES;
    if (message.remaining() < HEADER_BYTES + Ipv4Packet.HEADER_BYTES + QUOTED_BYTES
        || message.get(at) != TYPE
        || Checksum.fold(Checksum.add(0, message)) != 0) {
      return Optional.empty();
    }
    int header = (message.get(quoted) & 0xf) * Integer.BYTES;
    if (message.limit() - quoted < header + QUOTED_BYTES) {
      return Optional.empty();
    }
    return Optional.of(
        new IcmpUnreachable(
            message.get(at + 1) & 0xff,
            message.get(quoted + PROTOCOL_PLACE) & 0xff,
            message.getInt(quoted + DESTINATION_PLACE),
            message.getShort(quoted + header),
            message.getShort(quoted + header + 2)));
  }

  /**
   * Writes a message.
   *
   * @param packet from its header on
   */
  public static void put(Octets to, int code, Octets packet) {
    int start = to.position();
    int header = (packet.get(packet.position()) & 0xf) * Integer.BYTES;
    int size = Math.min(header + QUOTED_BYTES, packet.remaining());
    to.put(TYPE).put(code).putShort(0).putInt(0);
    to.put(packet.slice(packet.position(), size));
    int checksum = Checksum.fold(Checksum.add(0, to.slice(start, to.position() - start)));
    to.putShort(start + CHECKSUM, checksum);
  }
}
