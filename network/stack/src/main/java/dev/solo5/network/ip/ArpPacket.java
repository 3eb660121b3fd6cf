package dev.solo5.network.ip;

import java.util.Optional;

/**
 * A question or answer about the Ethernet address of an IPv4 address, RFC 826.
 *
 * @param operation {@link #REQUEST} or {@link #REPLY}; 0..65535
 * @param senderMac 48 bits
 * @param targetMac 48 bits, meaningless in a question
 */
public record ArpPacket(
    int operation, long senderMac, int senderAddress, long targetMac, int targetAddress) {
  public static final int REQUEST = 1;
  public static final int REPLY = 2;

  public static final int SIZE_BYTES = 28;

  private static final int ETHERNET = 1;
  private static final int SIZES = 6 << Byte.SIZE | 4;
  private static final int OPERATION = 6;
  private static final int SENDER_MAC = 8;
  private static final int SENDER_ADDRESS = 14;
  private static final int TARGET_MAC = 18;
  private static final int TARGET_ADDRESS = 24;

  /** Reads the payload of a frame; empty when it is none of Ethernet and IPv4. */
  public static Optional<ArpPacket> parse(Octets bytes) {
    int at = bytes.position();
    if (bytes.remaining() < SIZE_BYTES
        || bytes.getShort(at) != ETHERNET
        || bytes.getShort(at + 2) != Ethernet.TYPE_IPV4
        || bytes.getShort(at + 4) != SIZES) {
      return Optional.empty();
    }
    return Optional.of(
        new ArpPacket(
            bytes.getShort(at + OPERATION),
            Ethernet.address(bytes, at + SENDER_MAC),
            bytes.getInt(at + SENDER_ADDRESS),
            Ethernet.address(bytes, at + TARGET_MAC),
            bytes.getInt(at + TARGET_ADDRESS)));
  }

  /** Writes it. */
  public void put(Octets bytes) {
    bytes.putShort(ETHERNET).putShort(Ethernet.TYPE_IPV4).putShort(SIZES).putShort(operation);
    Ethernet.putAddress(bytes, senderMac);
    bytes.putInt(senderAddress);
    Ethernet.putAddress(bytes, targetMac);
    bytes.putInt(targetAddress);
  }
}
