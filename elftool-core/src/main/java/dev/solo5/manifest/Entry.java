package dev.solo5.manifest;

import java.util.Optional;

/**
 * One entry of a binary manifest, as it stands in the file. Entry 0 is the reserved first one. The
 * two properties of a device share their bytes: read only those of its type.
 *
 * @param handle the index in the manifest, which is the I/O handle of the device: 0 to 63
 * @param name the bytes up to the first NUL, one character per byte (ISO 8859-1), of any characters
 * @param type the type as in the file, known or not
 * @param properties0 bytes 0 to 7 of the device properties, little endian
 * @param properties1 bytes 8 to 15 of the device properties, little endian
 * @param backing the 8 bytes of the backing object, little endian
 * @param attached whether a tender has attached the device; never so in a file
 */
public record Entry(
    int handle,
    String name,
    int type,
    long properties0,
    long properties1,
    long backing,
    boolean attached) {

  /** Tells whether the entry is a device (of a known type or not) rather than a reserved one. */
  public boolean isDevice() {
    return Integer.compareUnsigned(type, ManifestLayout.RESERVED_FIRST) < 0;
  }

  /** Returns the device's type; empty for types this version does not know. */
  public Optional<DeviceType> deviceType() {
    return DeviceType.ofNumber(type);
  }

  /** Returns the name of the type, or {@code <undefined type>}. */
  public String typeText() {
    Optional<DeviceType> known = deviceType();
    return known.isPresent() ? known.get().name() : "<undefined type>";
  }

  /** Returns a block device's capacity in bytes, unsigned. */
  public long capacity() {
    return properties0;
  }

  /** Returns a block device's sector size in bytes; 0 when not preset. */
  public int blockSize() {
    return (int) (properties1 & 0xffff);
  }

  /** Returns a copy of a network device's 6 byte MAC address; all zero when not preset. */
  public byte[] mac() {
    byte[] mac = new byte[ManifestLayout.MAC_SIZE];
    for (int i = 0; i < ManifestLayout.MAC_SIZE; i++) {
      mac[i] = (byte) (properties0 >>> (Byte.SIZE * i));
    }
    return mac;
  }

  /** Returns a network device's MTU in bytes. */
  public int mtu() {
    return (int) (properties0 >>> 48);
  }

  /** Returns the host descriptor behind the device; meaningful only when attached. */
  public int hostFd() {
    return (int) backing;
  }
}
