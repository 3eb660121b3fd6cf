package dev.solo5.network.address;

import java.util.Optional;

/**
 * A TCP port of a guest that the host has as its own.
 *
 * @param hostAddress the address of the host that listens
 * @param hostPort 0..65535; 0: any free port
 * @param guestAddress the address of the guest on its network
 * @param guestPort 1..65535
 */
public record Publication(
    Ipv4Address hostAddress, int hostPort, Ipv4Address guestAddress, int guestPort) {
  private static final int LAST_PORT = 0xffff;
  private static final int MOST_DIGITS = 5;
  private static final int PARTS = 3;

  /** Checks the ports. */
  public Publication {
    if (!isPort(hostPort, 0)) {
      throw new IllegalArgumentException("port of the host outside of 0..65535: " + hostPort);
    }
    if (!isPort(guestPort, 1)) {
      throw new IllegalArgumentException("port of the guest outside of 1..65535: " + guestPort);
    }
  }

  /**
   * Reads {@code [HOSTADDR:]HOSTPORT:GUESTADDR:GUESTPORT}; without an address of the host, it is
   * the loopback. Empty for anything else.
   */
  public static Optional<Publication> parse(String text) {
    String[] parts = text.split(":", -1);
    int at = parts.length - PARTS;
    if (at != 0 && at != 1) {
      return Optional.empty();
    }
    Optional<Ipv4Address> onHost =
        at == 0 ? Optional.of(Ipv4Address.LOOPBACK) : Ipv4Address.parse(parts[0]);
    int hostPort = Decimal.parse(parts[at], MOST_DIGITS);
    Optional<Ipv4Address> guest = Ipv4Address.parse(parts[at + 1]);
    int guestPort = Decimal.parse(parts[at + 2], MOST_DIGITS);
    boolean valid =
        onHost.isPresent() && guest.isPresent() && isPort(hostPort, 0) && isPort(guestPort, 1);
    return valid
        ? Optional.of(new Publication(onHost.get(), hostPort, guest.get(), guestPort))
        : Optional.empty();
  }

  private static boolean isPort(int number, int least) {
    return number >= least && number <= LAST_PORT;
  }

  /** As {@link #parse} reads it; the loopback is left out. */
  @Override
  public String toString() {
    String onHost = hostAddress.equals(Ipv4Address.LOOPBACK) ? "" : hostAddress + ":";
    return onHost + hostPort + ":" + guestAddress + ":" + guestPort;
  }
}
