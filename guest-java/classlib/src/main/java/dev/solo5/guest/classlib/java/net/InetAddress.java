package dev.solo5.guest.classlib.java.net;

import dev.solo5.guest.classlib.java.sockets.Names;
import dev.solo5.guest.classlib.java.sockets.Network;
import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.host.HostEndpoint;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address, and the name that it was found by; those of IPv4 only. */
public class InetAddress implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final int BYTES = 4;

  private final @Nullable String name;
  final int bits;

  InetAddress(@Nullable String name, int bits) {
    this.name = name;
    this.bits = bits;
  }

  public static InetAddress getByAddress(byte[] addr) throws UnknownHostException {
    return getByAddress(null, addr);
  }

  public static InetAddress getByAddress(@Nullable String host, byte[] addr)
      throws UnknownHostException {
    if (addr.length != BYTES) {
      throw new UnknownHostException("addr is of illegal length");
    }
    int bits = 0;
    for (byte octet : addr) {
      bits = bits << Byte.SIZE | (octet & 0xff);
    }
    return new Inet4Address(host, bits);
  }

  public static InetAddress ofLiteral(String ipAddressLiteral) {
    Optional<Ipv4Address> address = Ipv4Address.parse(ipAddressLiteral);
    if (address.isEmpty()) {
      throw new IllegalArgumentException("Invalid IP address literal: " + ipAddressLiteral);
    }
    return new Inet4Address(null, address.get().bits());
  }

  public static InetAddress getByName(@Nullable String host) throws UnknownHostException {
    return getAllByName(host)[0];
  }

  public static InetAddress[] getAllByName(@Nullable String host) throws UnknownHostException {
    if (host == null || host.isEmpty()) {
      return new InetAddress[] {getLoopbackAddress()};
    }
    Optional<Ipv4Address> literal = Ipv4Address.parse(host);
    if (literal.isPresent()) {
      return new InetAddress[] {new Inet4Address(null, literal.get().bits())};
    }
    List<Ipv4Address> found = Names.find(host);
    if (found.isEmpty()) {
      throw new UnknownHostException(host + ": Name or service not known");
    }
    InetAddress[] addresses = new InetAddress[found.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = new Inet4Address(host, found.get(i).bits());
    }
    return addresses;
  }

  public static InetAddress getLoopbackAddress() {
    return new Inet4Address(Names.LOCALHOST, Ipv4Address.LOOPBACK.bits());
  }

  /** The address of the first network device that has one, or the loopback. */
  public static InetAddress getLocalHost() throws UnknownHostException {
    List<HostEndpoint> hosts = Network.get().hosts();
    return hosts.size() < 2
        ? getLoopbackAddress()
        : new Inet4Address(null, hosts.get(1).subnet().host().bits());
  }

  public byte[] getAddress() {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bytes[i] = (byte) (bits >>> Byte.SIZE * (BYTES - 1 - i));
    }
    return bytes;
  }

  public String getHostAddress() {
    return new Ipv4Address(bits).toString();
  }

  /** The name that it was found by; without one, the address: names are not looked for. */
  public String getHostName() {
    return name == null || name.isEmpty() ? getHostAddress() : name;
  }

  public String getCanonicalHostName() {
    return getHostName();
  }

  public boolean isAnyLocalAddress() {
    return bits == 0;
  }

  public boolean isLoopbackAddress() {
    return new Ipv4Address(bits).isLoopback();
  }

  public boolean isLinkLocalAddress() {
    return bits >>> 16 == 0xa9fe;
  }

  public boolean isSiteLocalAddress() {
    return bits >>> 24 == 10 || bits >>> 20 == 0xac1 || bits >>> 16 == 0xc0a8;
  }

  public boolean isMulticastAddress() {
    return bits >>> 28 == 0xe;
  }

  public boolean isMCGlobal() {
    int first = bits >>> 24;
    return first >= 224 && first <= 238 && (first != 224 || bits >>> 8 != 0xe00000);
  }

  public boolean isMCNodeLocal() {
    return false;
  }

  public boolean isMCLinkLocal() {
    return bits >>> 8 == 0xe00000;
  }

  public boolean isMCSiteLocal() {
    return bits >>> 16 == 0xefff;
  }

  public boolean isMCOrgLocal() {
    return bits >>> 18 == 0xefc0 >>> 2;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InetAddress address && address.bits == bits;
  }

  @Override
  public int hashCode() {
    return bits;
  }

  @Override
  public String toString() {
    return (name == null ? "" : name) + "/" + getHostAddress();
  }
}
