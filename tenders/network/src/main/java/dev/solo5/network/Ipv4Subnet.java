package dev.solo5.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IPv4 network and the address of a host in it: {@code 10.0.0.1/24}.
 *
 * @param host in network byte order, most significant byte first
 * @param prefixLength how many bits name the network, 1..30
 */
public record Ipv4Subnet(int host, int prefixLength) {
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
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
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no address with its prefix, as in 10.0.0.1/24");
    }
    int host = 0;
    for (int group = 1; group <= Integer.BYTES; group++) {
      int value = Integer.parseInt(matcher.group(group));
      if (value > LARGEST_BYTE) {
        throw new IllegalArgumentException("'" + text + "' holds " + value + ", more than 255");
      }
      host = host << Byte.SIZE | value;
    }
    return new Ipv4Subnet(host, Integer.parseInt(matcher.group(Integer.BYTES + 1)));
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
