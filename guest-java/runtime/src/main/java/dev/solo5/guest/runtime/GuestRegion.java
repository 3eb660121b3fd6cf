package dev.solo5.guest.runtime;

import dev.solo5.guest.platform.Region;
import org.teavm.interop.Address;

/** Memory outside the heap of objects. The processor has the least significant byte first. */
final class GuestRegion implements Region {
  private final Address address;

  GuestRegion(Address address) {
    this.address = address;
  }

  /** Where a region begins. */
  static Address address(Region region) {
    return ((GuestRegion) region).address;
  }

  @Override
  public byte get(int index) {
    return address.add(index).getByte();
  }

  @Override
  public void put(int index, byte value) {
    address.add(index).putByte(value);
  }

  @Override
  public short getShort(int index) {
    return Short.reverseBytes(address.add(index).getShort());
  }

  @Override
  public void putShort(int index, short value) {
    address.add(index).putShort(Short.reverseBytes(value));
  }

  @Override
  public int getInt(int index) {
    return Integer.reverseBytes(address.add(index).getInt());
  }

  @Override
  public void putInt(int index, int value) {
    address.add(index).putInt(Integer.reverseBytes(value));
  }

  @Override
  public long getLong(int index) {
    return Long.reverseBytes(address.add(index).getLong());
  }

  @Override
  public void putLong(int index, long value) {
    address.add(index).putLong(Long.reverseBytes(value));
  }

  @Override
  public void copyTo(int index, byte[] to, int offset, int length) {
    Native.regionCopy(address.add(index), Address.ofData(to).add(offset), length);
  }

  @Override
  public void copyFrom(int index, byte[] from, int offset, int length) {
    Native.regionCopy(Address.ofData(from).add(offset), address.add(index), length);
  }

  @Override
  public void free() {
    Native.regionFree(address);
  }
}
