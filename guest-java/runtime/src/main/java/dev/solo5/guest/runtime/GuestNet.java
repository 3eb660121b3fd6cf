package dev.solo5.guest.runtime;

import dev.solo5.guest.platform.NetLink;
import dev.solo5.guest.platform.Region;
import org.teavm.interop.Address;

/** A network device. No array moves while Solo5 uses it: nothing is allocated meanwhile. */
final class GuestNet implements NetLink {
  static final int MAC_SIZE = 6;

  private final String name;
  private final int handle;
  private final byte[] mac;
  private final int mtu;

  GuestNet(String name, int handle, byte[] mac, int mtu) {
    this.name = name;
    this.handle = handle;
    this.mac = mac;
    this.mtu = mtu;
  }

  String name() {
    return name;
  }

  @Override
  public int handle() {
    return handle;
  }

  @Override
  public byte[] mac() {
    byte[] copy = new byte[MAC_SIZE];
    System.arraycopy(mac, 0, copy, 0, MAC_SIZE);
    return copy;
  }

  @Override
  public int mtu() {
    return mtu;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    return Native.netRead(handle, Address.ofData(into).add(offset), length);
  }

  @Override
  public int read(Region into, int offset, int length) {
    return Native.netRead(handle, GuestRegion.address(into).add(offset), length);
  }

  @Override
  public int write(byte[] from, int offset, int length) {
    return Native.netWrite(handle, Address.ofData(from).add(offset), length);
  }

  @Override
  public int write(Region from, int offset, int length) {
    return Native.netWrite(handle, GuestRegion.address(from).add(offset), length);
  }
}
