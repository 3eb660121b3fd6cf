package dev.solo5.network;

import dev.solo5.network.address.Ipv4Address;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/** Addresses as the JDK has them, and as ours. */
final class Inet {
  private Inet() {}

  static InetAddress of(Ipv4Address address) {
    return of(address.bits());
  }

  /** The address of these bits, most significant byte first. */
  static InetAddress of(int bits) {
    byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(bits).array();
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  static Ipv4Address of(Inet4Address address) {
    return new Ipv4Address(ByteBuffer.wrap(address.getAddress()).getInt());
  }
}
