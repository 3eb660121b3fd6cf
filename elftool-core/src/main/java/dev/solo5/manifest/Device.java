package dev.solo5.manifest;

/** A device that a unikernel declares and its tender must attach. */
public sealed interface Device {

  /** The longest name, in characters: 68 bytes in the binary form less the NUL at the end. */
  int MAX_NAME_LENGTH = 67;

  /** Returns the name: 1 to {@value #MAX_NAME_LENGTH} ASCII letters and digits. */
  String name();

  /** Returns the kind of device. */
  DeviceType type();

  /**
   * A block device.
   *
   * @param name 1 to {@value #MAX_NAME_LENGTH} ASCII letters and digits
   */
  record Block(String name) implements Device {
    /** Refuses a bad name with {@link IllegalArgumentException}. */
    public Block {
      requireName(name);
    }

    @Override
    public DeviceType type() {
      return DeviceType.BLOCK_BASIC;
    }
  }

  /**
   * A network device.
   *
   * @param name 1 to {@value #MAX_NAME_LENGTH} ASCII letters and digits
   */
  record Net(String name) implements Device {
    /** Refuses a bad name with {@link IllegalArgumentException}. */
    public Net {
      requireName(name);
    }

    @Override
    public DeviceType type() {
      return DeviceType.NET_BASIC;
    }
  }

  /** Makes a device of the given kind; refuses a bad name with {@link IllegalArgumentException}. */
  static Device of(DeviceType type, String name) {
    return switch (type) {
      case BLOCK_BASIC -> new Block(name);
      case NET_BASIC -> new Net(name);
    };
  }

  /** Tells whether this text can name a device. */
  static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isNameCharacter(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MAX_NAME_LENGTH;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static void requireName(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "device name \"%s\": expected 1 to %s ASCII letters and digits"
              .formatted(name, MAX_NAME_LENGTH));
    }
  }
}
