package dev.solo5.guest.classlib.java.util;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Bytes as hexadecimal digits. */
public final class HexFormat {
  private static final String LOWER = "0123456789abcdef";
  private static final String UPPER = "0123456789ABCDEF";
  private static final HexFormat PLAIN = new HexFormat("", "", "", LOWER);

  private final String delimiter;
  private final String prefix;
  private final String suffix;
  private final String digits;

  private HexFormat(String delimiter, String prefix, String suffix, String digits) {
    this.delimiter = Objects.requireNonNull(delimiter, "delimiter");
    this.prefix = Objects.requireNonNull(prefix, "prefix");
    this.suffix = Objects.requireNonNull(suffix, "suffix");
    this.digits = digits;
  }

  public static HexFormat of() {
    return PLAIN;
  }

  public static HexFormat ofDelimiter(String delimiter) {
    return new HexFormat(delimiter, "", "", LOWER);
  }

  public HexFormat withDelimiter(String delimiter) {
    return new HexFormat(delimiter, prefix, suffix, digits);
  }

  public HexFormat withPrefix(String prefix) {
    return new HexFormat(delimiter, prefix, suffix, digits);
  }

  public HexFormat withSuffix(String suffix) {
    return new HexFormat(delimiter, prefix, suffix, digits);
  }

  public HexFormat withUpperCase() {
    return new HexFormat(delimiter, prefix, suffix, UPPER);
  }

  public HexFormat withLowerCase() {
    return new HexFormat(delimiter, prefix, suffix, LOWER);
  }

  public String delimiter() {
    return delimiter;
  }

  public String prefix() {
    return prefix;
  }

  public String suffix() {
    return suffix;
  }

  public boolean isUpperCase() {
    return digits.equals(UPPER);
  }

  public String formatHex(byte[] bytes) {
    return formatHex(bytes, 0, bytes.length);
  }

  public String formatHex(byte[] bytes, int fromIndex, int toIndex) {
    return formatHex(new StringBuilder(), bytes, fromIndex, toIndex).toString();
  }

  public <A extends Appendable> A formatHex(A out, byte[] bytes) {
    return formatHex(out, bytes, 0, bytes.length);
  }

  public <A extends Appendable> A formatHex(A out, byte[] bytes, int fromIndex, int toIndex) {
    Objects.checkFromToIndex(fromIndex, toIndex, bytes.length);
    try {
      for (int i = fromIndex; i < toIndex; i++) {
        if (i > fromIndex) {
          out.append(delimiter);
        }
        out.append(prefix);
        toHexDigits(out, bytes[i]);
        out.append(suffix);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
    return out;
  }

  public byte[] parseHex(CharSequence string) {
    return parseHex(string, 0, string.length());
  }

  public byte[] parseHex(CharSequence string, int fromIndex, int toIndex) {
    Objects.checkFromToIndex(fromIndex, toIndex, string.length());
    String text = string.subSequence(fromIndex, toIndex).toString();
    if (text.isEmpty()) {
      return new byte[0];
    }
    int value = prefix.length() + 2 + suffix.length();
    int stride = value + delimiter.length();
    if ((text.length() - value) % stride != 0) {
      throw new IllegalArgumentException(
          "extra or missing delimiters or values consisting of prefix, two hexadecimal digits,"
              + " and suffix in the string");
    }
    byte[] bytes = new byte[(text.length() - value) / stride + 1];
    for (int i = 0; i < bytes.length; i++) {
      int at = i * stride;
      if (i > 0) {
        check(text, at - delimiter.length(), delimiter);
      }
      check(text, at, prefix);
      bytes[i] = (byte) fromHexDigits(text, at + prefix.length(), at + prefix.length() + 2);
      check(text, at + prefix.length() + 2, suffix);
    }
    return bytes;
  }

  public byte[] parseHex(char[] chars, int fromIndex, int toIndex) {
    Objects.checkFromToIndex(fromIndex, toIndex, chars.length);
    return parseHex(new String(chars, fromIndex, toIndex - fromIndex));
  }

  private static void check(String text, int at, String literal) {
    if (!text.startsWith(literal, at)) {
      throw new IllegalArgumentException(
          "found: \""
              + text.substring(at, at + literal.length())
              + "\", expected: \""
              + literal
              + "\", index: "
              + at
              + " ch: "
              + Integer.toHexString(text.charAt(at)));
    }
  }

  public char toLowHexDigit(int value) {
    return digits.charAt(value & 0xf);
  }

  public char toHighHexDigit(int value) {
    return digits.charAt(value >> 4 & 0xf);
  }

  public <A extends Appendable> A toHexDigits(A out, byte value) {
    try {
      out.append(toHighHexDigit(value));
      out.append(toLowHexDigit(value));
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  public String toHexDigits(byte value) {
    return toHexDigits(value, 2);
  }

  public String toHexDigits(char value) {
    return toHexDigits(value, 4);
  }

  public String toHexDigits(short value) {
    return toHexDigits(value, 4);
  }

  public String toHexDigits(int value) {
    return toHexDigits(value, 8);
  }

  public String toHexDigits(long value) {
    return toHexDigits(value, 16);
  }

  public String toHexDigits(long value, int digits) {
    if (digits < 0 || digits > 16) {
      throw new IllegalArgumentException("number of digits: " + digits);
    }
    char[] text = new char[digits];
    for (int i = 0; i < digits; i++) {
      text[i] = toLowHexDigit((int) (value >>> 4 * (digits - 1 - i)));
    }
    return new String(text);
  }

  public static boolean isHexDigit(int ch) {
    return digit(ch) >= 0;
  }

  private static int digit(int ch) {
    if (ch >= '0' && ch <= '9') {
      return ch - '0';
    }
    int lower = ch | 0x20;
    return lower >= 'a' && lower <= 'f' && ch < 0x80 ? lower - 'a' + 10 : -1;
  }

  public static int fromHexDigit(int ch) {
    int value = digit(ch);
    if (value < 0) {
      throw new NumberFormatException("not a hexadecimal digit: \"" + (char) ch + "\" = " + ch);
    }
    return value;
  }

  public static int fromHexDigits(CharSequence string) {
    return fromHexDigits(string, 0, string.length());
  }

  public static int fromHexDigits(CharSequence string, int fromIndex, int toIndex) {
    return (int) digits(string, fromIndex, toIndex, 8);
  }

  public static long fromHexDigitsToLong(CharSequence string) {
    return digits(string, 0, string.length(), 16);
  }

  public static long fromHexDigitsToLong(CharSequence string, int fromIndex, int toIndex) {
    return digits(string, fromIndex, toIndex, 16);
  }

  private static long digits(CharSequence string, int from, int to, int limit) {
    Objects.checkFromToIndex(from, to, string.length());
    if (to - from > limit) {
      throw new IllegalArgumentException(
          "string is longer than " + limit + " hexadecimal digits: " + (to - from));
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      value = value << 4 | fromHexDigit(string.charAt(i));
    }
    return value;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof HexFormat other
        && digits.equals(other.digits)
        && delimiter.equals(other.delimiter)
        && prefix.equals(other.prefix)
        && suffix.equals(other.suffix);
  }

  @Override
  public int hashCode() {
    return Objects.hash(delimiter, prefix, suffix) * 31 + (isUpperCase() ? 1231 : 1237);
  }

  @Override
  public String toString() {
    return "uppercase: "
        + isUpperCase()
        + ", delimiter: \""
        + delimiter
        + "\", prefix: \""
        + prefix
        + "\", suffix: \""
        + suffix
        + "\"";
  }
}
