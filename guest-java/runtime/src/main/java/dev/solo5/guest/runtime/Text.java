package dev.solo5.guest.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** Strings by whole blocks. Ranges are the caller's to check. */
public final class Text {
  private Text() {}

  /** The character, or -1 if there is none. */
  public static int charAt(String text, int index) {
    return charAt(Address.ofObject(text), index);
  }

  /** Copies characters. */
  public static void copy(String text, int from, int count, char[] to, int at) {
    copyChars(Address.ofObject(text), from, count, Address.ofObject(to), at);
  }

  /** Whether both have the same characters. */
  public static boolean equal(String a, String b) {
    return stringsEqual(Address.ofObject(a), Address.ofObject(b));
  }

  /** What {@link String#hashCode} is. */
  public static int hash(String text) {
    return stringHash(Address.ofObject(text));
  }

  /** Where the character is first, from an index of at least 0 on, or -1. */
  public static int indexOf(String text, char c, int from) {
    return indexOfChar(Address.ofObject(text), c, from);
  }

  /** Where the part is first, from an index of at least 0 on, or -1. */
  public static int indexOf(String text, String part, int from) {
    return indexOf(Address.ofObject(text), Address.ofObject(part), from);
  }

  /** In UTF-8. */
  public static byte[] encode(String text) {
    int size = utf8Size(Address.ofObject(text));
    if (size < 0) {
      throw new OutOfMemoryError("UTF8 length is too large");
    }
    byte[] bytes = new byte[size];
    utf8Encode(Address.ofObject(text), Address.ofObject(bytes));
    return bytes;
  }

  /** From UTF-8; each malformed sequence becomes a replacement character. */
  public static char[] decode(byte[] bytes, int offset, int count) {
    char[] chars = new char[utf8Decode(Address.ofObject(bytes), offset, count, Address.fromInt(0))];
    utf8Decode(Address.ofObject(bytes), offset, count, Address.ofObject(chars));
    return chars;
  }

  /** Gives a string its characters, which are the string's from then on. */
  public static void set(String text, char[] chars) {
    setChars(Address.ofObject(text), Address.ofObject(chars));
  }

  @Import(name = "guest_char_at")
  @Unmanaged
  private static native int charAt(Address text, int index);

  @Import(name = "guest_copy_chars")
  @Unmanaged
  private static native void copyChars(Address text, int from, int count, Address to, int at);

  @Import(name = "guest_strings_equal")
  @Unmanaged
  private static native boolean stringsEqual(Address a, Address b);

  @Import(name = "guest_string_hash")
  @Unmanaged
  private static native int stringHash(Address text);

  @Import(name = "guest_index_of_char")
  @Unmanaged
  private static native int indexOfChar(Address text, int c, int from);

  @Import(name = "guest_index_of")
  @Unmanaged
  private static native int indexOf(Address text, Address part, int from);

  @Import(name = "guest_utf8_size")
  @Unmanaged
  private static native int utf8Size(Address text);

  @Import(name = "guest_utf8_encode")
  @Unmanaged
  private static native void utf8Encode(Address text, Address bytes);

  @Import(name = "guest_utf8_decode")
  @Unmanaged
  private static native int utf8Decode(Address bytes, int offset, int count, Address chars);

  @Import(name = "guest_set_chars")
  @Unmanaged
  private static native void setChars(Address text, Address chars);
}
