package dev.solo5.manifest;

import java.nio.ByteBuffer;

/**
 * The copy of a manifest that the guest sees: the tender writes into it what it attached. Owned by
 * one thread.
 */
public final class GuestManifest {

  private final BinaryManifest origin;
  private final byte[] bytes;
  private final ByteBuffer view;

  GuestManifest(BinaryManifest origin) {
    this.origin = origin;
    this.bytes = origin.bytes();
    this.view = BinaryManifest.view(bytes);
  }

  /**
   * Notes an attached block device.
   *
   * @param handle the entry's index
   * @param capacity in bytes
   * @param blockSize in bytes: 1 to 65535
   * @param hostFd the descriptor as the guest must use it; 0 when the guest has no use for it
   * @throws IllegalArgumentException if the entry is not a block device or the size is out of range
   */
  public void attachBlock(int handle, long capacity, int blockSize, int hostFd) {
    requireType(handle, DeviceType.BLOCK_BASIC);
    requireShort("block size", blockSize);
    view.putLong(at(handle, ManifestLayout.BLOCK_CAPACITY), capacity);
    view.putShort(at(handle, ManifestLayout.BLOCK_SIZE), (short) blockSize);
    attach(handle, hostFd);
  }

  /**
   * Notes an attached network device.
   *
   * @param handle the entry's index
   * @param mac the 6 bytes of the address
   * @param mtu in bytes, without the Ethernet header: 1 to 65535
   * @param hostFd the descriptor as the guest must use it; 0 when the guest has no use for it
   * @throws IllegalArgumentException if the entry is not a network device or a value is out of
   *     range
   */
  public void attachNet(int handle, byte[] mac, int mtu, int hostFd) {
    requireType(handle, DeviceType.NET_BASIC);
    requireShort("MTU", mtu);
    if (mac.length != ManifestLayout.MAC_SIZE) {
      throw new IllegalArgumentException(
          "MAC address of %s bytes: expected 6".formatted(mac.length));
    }
    view.put(at(handle, ManifestLayout.NET_MAC), mac);
    view.putShort(at(handle, ManifestLayout.NET_MTU), (short) mtu);
    attach(handle, hostFd);
  }

  /** Tells whether the device has been attached. */
  public boolean isAttached(int handle) {
    return view.get(at(handle, ManifestLayout.ATTACHED)) != 0;
  }

  /** Returns a copy of the bytes for the guest: {@code 8 + 104 * entries}. */
  public byte[] bytes() {
    return bytes.clone();
  }

  private void attach(int handle, int hostFd) {
    view.putInt(at(handle, ManifestLayout.HOST_FD), hostFd);
    view.put(at(handle, ManifestLayout.ATTACHED), (byte) 1);
  }

  private static int at(int handle, int field) {
    return ManifestLayout.offset(handle, field);
  }

  private void requireType(int handle, DeviceType type) {
    int count = origin.entries().size();
    if (handle < 0 || handle >= count || origin.entries().get(handle).type() != type.number()) {
      throw new IllegalArgumentException(
          "handle %s of %s: expected a %s".formatted(handle, count, type));
    }
  }

  private static void requireShort(String what, int value) {
    if (value < 1 || value > 0xffff) {
      throw new IllegalArgumentException("%s %s: expected 1 to 65535".formatted(what, value));
    }
  }
}
