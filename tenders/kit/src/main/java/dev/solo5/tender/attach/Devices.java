package dev.solo5.tender.attach;

import dev.solo5.manifest.BinaryManifest;
import dev.solo5.manifest.GuestManifest;
import dev.solo5.network.address.Mac;
import dev.solo5.tender.run.PreparedLaunch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * All devices of a unikernel, each attached. The descriptors belong to the {@link PreparedLaunch}
 * they come from.
 */
public final class Devices {
  private final BinaryManifest manifest;
  private final List<AttachedDevice> all;

  Devices(BinaryManifest manifest, List<AttachedDevice> all) {
    this.manifest = manifest;
    this.all = List.copyOf(all);
  }

  /** In the order of their handles. */
  public List<AttachedDevice> all() {
    return all;
  }

  /** The name of one of these devices in the manifest. */
  public String name(AttachedDevice device) {
    return manifest.entries().get(device.handle()).name();
  }

  /** The disks, in the order of their handles. */
  public List<AttachedDevice.Block> blocks() {
    List<AttachedDevice.Block> blocks = new ArrayList<>();
    for (AttachedDevice device : all) {
      if (device instanceof AttachedDevice.Block block) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** The networks, in the order of their handles. */
  public List<AttachedDevice.Net> nets() {
    List<AttachedDevice.Net> nets = new ArrayList<>();
    for (AttachedDevice device : all) {
      if (device instanceof AttachedDevice.Net net) {
        nets.add(net);
      }
    }
    return nets;
  }

  /**
   * The copy of the manifest for the guest, telling what is attached.
   *
   * @param descriptors the number under which the guest reaches a device itself; 0 where it does
   *     not
   * @return {@code 8 + 104 * entries} bytes
   */
  public byte[] manifest(ToIntFunction<AttachedDevice> descriptors) {
    GuestManifest copy = manifest.guestCopy();
    for (AttachedDevice device : all) {
      int fd = descriptors.applyAsInt(device);
      switch (device) {
        case AttachedDevice.Block(int handle, _, long capacity, int sectorSize) ->
            copy.attachBlock(handle, capacity, sectorSize, fd);
        case AttachedDevice.Net(int handle, _, Mac mac, int mtu) ->
            copy.attachNet(handle, mac.bytes(), mtu, fd);
      }
    }
    return copy.bytes();
  }
}
