package dev.solo5.tender.attach;

import dev.solo5.linux.Fd;
import dev.solo5.network.address.Mac;

/** A device of the manifest with the host resource behind it. */
public sealed interface AttachedDevice {
  /** Index in the manifest and number for the guest: 1..63. */
  int handle();

  /** The open descriptor; {@link Devices} owns it. */
  Fd fd();

  /**
   * A disk.
   *
   * @param capacityBytes a positive multiple of the sector size
   * @param sectorSize in bytes: a power of two from 512 to 32768
   */
  record Block(int handle, Fd fd, long capacityBytes, int sectorSize) implements AttachedDevice {}

  /**
   * A network.
   *
   * @param fd non-blocking; one read or write is one frame
   * @param mac the guest's address
   * @param mtu in bytes, without the Ethernet header of 14
   */
  record Net(int handle, Fd fd, Mac mac, int mtu) implements AttachedDevice {}
}
