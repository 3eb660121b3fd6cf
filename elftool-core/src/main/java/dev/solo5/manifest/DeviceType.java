package dev.solo5.manifest;

import java.util.Optional;

/** The kinds of device a manifest can declare. The constant's name is the text in the JSON. */
public enum DeviceType {
  /** A block device: a fixed number of sectors, read and written whole. */
  BLOCK_BASIC(1),
  /** A network device: one Ethernet frame per read or write. */
  NET_BASIC(2);

  private final int number;

  DeviceType(int number) {
    this.number = number;
  }

  /** Returns the number of the type in a binary manifest. */
  public int number() {
    return number;
  }

  /** Finds the type of this number; empty for types this version does not know. */
  public static Optional<DeviceType> ofNumber(int number) {
    return switch (number) {
      case 1 -> Optional.of(BLOCK_BASIC);
      case 2 -> Optional.of(NET_BASIC);
      default -> Optional.empty();
    };
  }

  /** Finds the type a manifest calls {@code text}, which must match exactly, case included. */
  public static Optional<DeviceType> ofText(String text) {
    for (DeviceType type : values()) {
      if (type.name().equals(text)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
