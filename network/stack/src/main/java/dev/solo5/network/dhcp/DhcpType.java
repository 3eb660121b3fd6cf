package dev.solo5.network.dhcp;

import java.util.Optional;

/** What a message of DHCP is for, RFC 2132 section 9.6. */
public enum DhcpType {
  /** A client looks for servers. */
  DISCOVER(1),
  /** A server offers an address. */
  OFFER(2),
  /** A client asks for an address. */
  REQUEST(3),
  /** A client has found its address taken. */
  DECLINE(4),
  /** A server grants an address. */
  ACK(5),
  /** A server refuses one. */
  NAK(6),
  /** A client gives its address back. */
  RELEASE(7),
  /** A client with an address of its own asks for the rest. */
  INFORM(8);

  private static final DhcpType[] ALL = values();

  private final int number;

  DhcpType(int number) {
    this.number = number;
  }

  /** Its number in a message. */
  public int number() {
    return number;
  }

  /** The one of this number. */
  public static Optional<DhcpType> of(int number) {
    for (DhcpType type : ALL) {
      if (type.number == number) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
