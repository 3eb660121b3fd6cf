package dev.solo5.guest.runtime;

import dev.solo5.guest.platform.BlockLink;
import dev.solo5.guest.platform.Region;
import org.teavm.interop.Address;

/** A block device. No array moves while Solo5 uses it: nothing is allocated meanwhile. */
final class GuestBlock implements BlockLink {
  private final String name;
  private final int handle;
  private final long capacity;
  private final int blockSize;

  GuestBlock(String name, int handle, long capacity, int blockSize) {
    this.name = name;
    this.handle = handle;
    this.capacity = capacity;
    this.blockSize = blockSize;
  }

  String name() {
    return name;
  }

  @Override
  public long capacity() {
    return capacity;
  }

  @Override
  public int blockSize() {
    return blockSize;
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) {
    Address to = Address.ofData(into).add(offset);
    return Native.blockRead(handle, position, to, length, blockSize);
  }

  @Override
  public int read(long position, Region into, int offset, int length) {
    Address to = GuestRegion.address(into).add(offset);
    return Native.blockRead(handle, position, to, length, blockSize);
  }

  @Override
  public int write(long position, byte[] from, int offset, int length) {
    Address bytes = Address.ofData(from).add(offset);
    return Native.blockWrite(handle, position, bytes, length, blockSize);
  }

  @Override
  public int write(long position, Region from, int offset, int length) {
    Address bytes = GuestRegion.address(from).add(offset);
    return Native.blockWrite(handle, position, bytes, length, blockSize);
  }
}
