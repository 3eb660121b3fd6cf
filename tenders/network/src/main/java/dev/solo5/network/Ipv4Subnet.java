package dev.solo5.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An IPv4 network and the address of a host in it: {@code 10.0.0.1/24}.
 *
 * @param host in network byte order, most significant byte first
 * @param prefixLength how many bits name the network, 1..30
 */
public record Ipv4Subnet(int host, int prefixLength) {
  private static final int LARGEST_BYTE = 255;
  private static final int LONGEST_PREFIX = 30;

  /** Checks the prefix and that the address is one of a host. */
  public Ipv4Subnet {
    if (prefixLength < 1 || prefixLength > LONGEST_PREFIX) {
      throw new IllegalArgumentException("prefix length outside of 1..30: " + prefixLength);
    }
    int hostPart = host & ~(-1 << (Integer.SIZE - prefixLength));
    if (hostPart == 0 || hostPart == -1 >>> prefixLength) {
      throw new IllegalArgumentException(
          "the address of the network or of all in it, not of a host: " + dotted(host));
    }
  }

  /**
   * Reads {@code A.B.C.D/BITS}.
   *
   * @throws IllegalArgumentException that names what is wrong
   */
  public static Ipv4Subnet parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length == 2 && parts[1].matches("\\d{1,2}")) {
      Optional<Integer> host = parseAddress(parts[0]);
      if (host.isPresent()) {
        return new Ipv4Subnet(host.get(), Integer.parseInt(parts[1]));
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no address with its prefix, as in 10.0.0.1/24");
  }

  /** Reads {@code A.B.C.D}; no names, which would have to be looked up. */
  static Optional<Integer> parseAddress(String text) {
    String[] parts = text.split("\\.", -1);
    int bits = 0;
    for (String part : parts) {
      int value = part.matches("\\d{1,3}") ? Integer.parseInt(part) : LARGEST_BYTE + 1;
      if (value > LARGEST_BYTE) {
        return Optional.empty();
      }
      bits = bits << Byte.SIZE | value;
    }
    return parts.length == Integer.BYTES ? Optional.of(bits) : Optional.empty();
  }

  /** The host's address. */
  public InetAddress address() {
    return address(host);
  }

  /** Whether another host of the network can have this address. */
  boolean hasNeighbour(int bits) {
    int mask = -1 << (Integer.SIZE - prefixLength);
    int hostPart = bits & ~mask;
    return ((bits ^ host) & mask) == 0 && bits != host && hostPart != 0 && hostPart != ~mask;
  }

  static InetAddress address(int bits) {
    try {
      return InetAddress.getByAddress(ByteBuffer.allocate(Integer.BYTES).putInt(bits).array());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  static int bits(Inet4Address address) {
    return ByteBuffer.wrap(address.getAddress()).getInt();
  }

  private static String dotted(int bits) {
    return address(bits).getHostAddress();
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return dotted(host) + "/" + prefixLength;
  }
}
