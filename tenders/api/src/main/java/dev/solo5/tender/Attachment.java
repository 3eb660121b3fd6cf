package dev.solo5.tender;

import dev.solo5.manifest.Device;
import dev.solo5.manifest.DeviceType;
import dev.solo5.network.address.Mac;
import java.nio.file.Path;
import java.util.Optional;

/** A host resource given to one device of the manifest. */
public sealed interface Attachment {
  /** The name of the device in the manifest. */
  String device();

  /** The type of the device in the manifest. */
  DeviceType type();

  private static void requireName(String device) {
    if (!Device.isName(device)) {
      throw new IllegalArgumentException("not a device name: '" + device + "'");
    }
  }

  /**
   * A file or block device of the host as a disk.
   *
   * @param device name in the manifest
   * @param file opened for reading and writing, never created
   * @param sectorSize the unit of transfer in bytes: a power of two from 512 to 32768
   */
  record Block(String device, Path file, int sectorSize) implements Attachment {
    public Block {
      requireName(device);
      if (!SectorSize.isValid(sectorSize)) {
        throw new IllegalArgumentException(
            "sector size of '"
                + device
                + "': "
                + sectorSize
                + " is not a power of two from 512 to 32768");
      }
    }

    @Override
    public DeviceType type() {
      return DeviceType.BLOCK_BASIC;
    }

    /** A disk with sectors of 512 bytes. */
    public Block(String device, Path file) {
      this(device, file, SectorSize.DEFAULT);
    }
  }

  /**
   * A network.
   *
   * @param device name in the manifest
   * @param backend where frames go
   * @param mac the guest's address; empty for a random one
   */
  record Net(String device, NetBackend backend, Optional<Mac> mac) implements Attachment {
    public Net {
      requireName(device);
    }

    @Override
    public DeviceType type() {
      return DeviceType.NET_BASIC;
    }

    /** A network on which the guest gets a random address. */
    public Net(String device, NetBackend backend) {
      this(device, backend, Optional.empty());
    }
  }
}
