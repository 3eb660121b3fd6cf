package dev.solo5.network.udp;

import dev.solo5.network.ip.Checksum;
import dev.solo5.network.ip.Ipv4Packet;
import dev.solo5.network.ip.Octets;
import java.util.Optional;

/**
 * A datagram, RFC 768.
 *
 * @param sourcePort 0..65535; 0 means that no answer is expected
 * @param destinationPort 0..65535
 * @param payload a view, whose place stays
 */
public record UdpDatagram(int sourcePort, int destinationPort, Octets payload) {
  public static final int HEADER_BYTES = 8;

  private static final int LENGTH = 4;
  private static final int CHECKSUM = 6;

  /** What a checksum of 0 is written as: 0 itself means that there is none. */
  private static final int ZERO = 0xffff;

  /** Reads the payload of a packet; empty when it is malformed or damaged. */
  public static Optional<UdpDatagram> parse(int source, int destination, Octets bytes) {
    int at = bytes.position();
    if (bytes.remaining() < HEADER_BYTES) {
      return Optional.empty();
    }
    int length = bytes.getShort(at + LENGTH);
    if (length < HEADER_BYTES || length > bytes.remaining()) {
      return Optional.empty();
    }
    if (bytes.getShort(at + CHECKSUM) != 0) {
      long sum = Checksum.pseudoHeader(source, destination, Ipv4Packet.UDP, length);
      if (Checksum.fold(Checksum.add(sum, bytes.slice(at, length))) != 0) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new UdpDatagram(
            bytes.getShort(at),
            bytes.getShort(at + 2),
            bytes.slice(at + HEADER_BYTES, length - HEADER_BYTES)));
  }

  /** Writes it as the payload of a packet between two addresses. */
  public void put(Octets to, int source, int destination) {
    int start = to.position();
    int length = HEADER_BYTES + payload.remaining();
    to.putShort(sourcePort).putShort(destinationPort).putShort(length).putShort(0);
    to.put(payload);
    long sum = Checksum.pseudoHeader(source, destination, Ipv4Packet.UDP, length);
    int checksum = Checksum.fold(Checksum.add(sum, to.slice(start, length)));
    to.putShort(start + CHECKSUM, checksum == 0 ? ZERO : checksum);
  }
}
