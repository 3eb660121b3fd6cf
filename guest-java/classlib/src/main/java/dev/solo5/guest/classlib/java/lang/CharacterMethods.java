package dev.solo5.guest.classlib.java.lang;

/** Of {@link Character}. */
public final class CharacterMethods {
  private CharacterMethods() {}

  /** {@link Character#toString(int)} */
  public static String toString(int codePoint) {
    return new String(Character.toChars(codePoint));
  }

  /** {@link Character#toChars(int)} */
  public static char[] toChars(int codePoint) {
    if (codePoint >>> 16 == 0) {
      return new char[] {(char) codePoint};
    }
    if (!Character.isValidCodePoint(codePoint)) {
      throw new IllegalArgumentException(
          "Not a valid Unicode code point: 0x"
              + Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT));
    }
    return new char[] {Character.highSurrogate(codePoint), Character.lowSurrogate(codePoint)};
  }
}
