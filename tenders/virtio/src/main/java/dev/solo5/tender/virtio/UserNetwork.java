package dev.solo5.tender.virtio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network of QEMU's own: it needs no rights, and published ports come in. The guest reaches
 * nothing of this machine, nor anything behind it, unless that was asked for: then its connections
 * go out with the rights of the user, also to servers that listen on 127.0.0.1 alone.
 *
 * @param host the address under which the guest sees this machine, as a number
 * @param prefixLength of the subnet in bits: 8..30
 * @param open whether the guest reaches what the user does
 * @param publications in their order
 */
record UserNetwork(int host, int prefixLength, boolean open, List<Publication> publications) {
  private static final int MIN_PREFIX = 8;
  private static final int MAX_PREFIX = 30;
  private static final int MAX_PORT = 65535;
  private static final String LOOPBACK = "127.0.0.1";
  private static final String OPEN = ",open";

  /** Neither by IPv4 nor by IPv6, which QEMU offers unasked and with a way to this machine. */
  private static final String CLOSED = ",restrict=on,ipv6=off";

  UserNetwork {
    publications = List.copyOf(publications);
  }

  /**
   * A port of this machine behind which a guest's is.
   *
   * @param onHost ADDRESS:PORT
   * @param guest ADDRESS:PORT
   */
  record Publication(String onHost, String guest) {
    /** Reads {@code [HOSTADDR:]HOSTPORT:GUESTADDR:GUESTPORT}; empty when it is none. */
    static Optional<Publication> parse(String text) {
      String[] parts = text.split(":", -1);
      if (parts.length == 3) {
        parts = new String[] {LOOPBACK, parts[0], parts[1], parts[2]};
      }
      boolean valid =
          parts.length == 4
              && address(parts[0]).isPresent()
              && isPort(parts[1])
              && address(parts[2]).isPresent()
              && isPort(parts[3]);
      return valid
          ? Optional.of(new Publication(parts[0] + ":" + parts[1], parts[2] + ":" + parts[3]))
          : Optional.empty();
    }
  }

  /** Reads {@code ADDRESS/BITS[,open]}; empty when it is none. */
  static Optional<UserNetwork> parse(String whole) {
    boolean open = whole.endsWith(OPEN);
    String text = open ? whole.substring(0, whole.length() - OPEN.length()) : whole;
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    Optional<Integer> address = address(text.substring(0, slash));
    int bits = number(text.substring(slash + 1), MAX_PREFIX);
    return address.isEmpty() || bits < MIN_PREFIX
        ? Optional.empty()
        : Optional.of(new UserNetwork(address.get(), bits, open, List.of()));
  }

  /** The same with one more published port. */
  UserNetwork with(Publication publication) {
    List<Publication> more = new ArrayList<>(publications);
    more.add(publication);
    return new UserNetwork(host, prefixLength, open, more);
  }

  String netdev(String id) {
    int subnet = host & (-1 << (Integer.SIZE - prefixLength));
    StringBuilder text = new StringBuilder("user,id=").append(id);
    text.append(",net=").append(dotted(subnet)).append('/').append(prefixLength);
    text.append(",host=").append(dotted(host));
    if (!open) {
      text.append(CLOSED);
    }
    for (Publication port : publications) {
      text.append(",hostfwd=tcp:").append(port.onHost()).append('-').append(port.guest());
    }
    return text.toString();
  }

  private static String dotted(int address) {
    return (address >>> 24)
        + "."
        + ((address >>> 16) & 255)
        + "."
        + ((address >>> 8) & 255)
        + "."
        + (address & 255);
  }

  private static Optional<Integer> address(String text) {
    String[] parts = text.split("\\.", -1);
    int address = 0;
    for (String part : parts) {
      int number = number(part, 255);
      if (number < 0) {
        return Optional.empty();
      }
      address = (address << 8) | number;
    }
    return parts.length == 4 ? Optional.of(address) : Optional.empty();
  }

  private static boolean isPort(String text) {
    return number(text, MAX_PORT) > 0;
  }

  /** A number from 0 to {@code max}, or -1. */
  private static int number(String text, int max) {
    int number = Digits.parse(text).orElse(-1);
    return number <= max ? number : -1;
  }
}
