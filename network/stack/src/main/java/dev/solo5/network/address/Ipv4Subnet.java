package dev.solo5.network.address;

import java.util.Optional;

/**
 * An IPv4 network and the address of a host in it: {@code 10.0.0.1/24}.
 *
 * @param host neither the first nor the last address of the network
 * @param prefixLength how many bits name the network, 1..30
 */
public record Ipv4Subnet(Ipv4Address host, int prefixLength) {
  private static final int LONGEST_PREFIX = 30;
  private static final int MOST_DIGITS = 2;

  /** Checks the prefix and that the address is one of a host. */
  public Ipv4Subnet {
    if (prefixLength < 1 || prefixLength > LONGEST_PREFIX) {
      throw new IllegalArgumentException("prefix length outside of 1..30: " + prefixLength);
    }
    if (!isHost(host.bits(), prefixLength)) {
      throw new IllegalArgumentException("the network or broadcast address, not a host's: " + host);
    }
  }

  /** Reads {@code A.B.C.D/BITS}; empty for anything that {@link #of} refuses. */
  public static Optional<Ipv4Subnet> parse(String text) {
    try {
      return Optional.of(of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads {@code A.B.C.D/BITS}.
   *
   * @throws IllegalArgumentException that names what is wrong
   */
  public static Ipv4Subnet of(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0) {
      Optional<Ipv4Address> host = Ipv4Address.parse(text.substring(0, slash));
      int prefixLength = Decimal.parse(text.substring(slash + 1), MOST_DIGITS);
      if (host.isPresent() && prefixLength >= 0) {
        return new Ipv4Subnet(host.get(), prefixLength);
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not an address with a prefix length, as in 10.0.0.1/24");
  }

  /** The first address, which names the network. */
  public Ipv4Address network() {
    return new Ipv4Address(host.bits() & mask(prefixLength));
  }

  /** The last address, which means all hosts of the network. */
  public Ipv4Address broadcast() {
    return new Ipv4Address(host.bits() | ~mask(prefixLength));
  }

  /** Whether an address is one of the network's, including the first and the last. */
  public boolean contains(Ipv4Address address) {
    return contains(address.bits());
  }

  /** The same for the bits of an address. */
  public boolean contains(int bits) {
    return ((bits ^ host.bits()) & mask(prefixLength)) == 0;
  }

  /** Whether another host of the network can have this address. */
  public boolean hasNeighbour(Ipv4Address address) {
    return contains(address) && !address.equals(host) && isHost(address.bits(), prefixLength);
  }

  private static boolean isHost(int bits, int prefixLength) {
    int hostPart = bits & ~mask(prefixLength);
    return hostPart != 0 && hostPart != ~mask(prefixLength);
  }

  private static int mask(int prefixLength) {
    return -1 << (Integer.SIZE - prefixLength);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return host + "/" + prefixLength;
  }
}
