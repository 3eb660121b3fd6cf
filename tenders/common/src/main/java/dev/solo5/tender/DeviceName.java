package dev.solo5.tender;

/** The rule for names of devices: 1 to 67 ASCII letters and digits. */
final class DeviceName {
  private static final int MAX_LENGTH = 67;

  private DeviceName() {}

  static boolean isValid(String name) {
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!isAlphanumeric(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlphanumeric(char c) {
    return CText.isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  static void require(String name) {
    if (!isValid(name)) {
      throw new IllegalArgumentException("not a device name: '" + name + "'");
    }
  }
}
