package dev.solo5.guest.classlib.java.lang;

import java.util.Locale;

/** Whole numbers to and from text. */
final class Numbers {
  private Numbers() {}

  /** Characters of a number other than the least one. */
  static int size(long value) {
    int size = value < 0 ? 2 : 1;
    long limit = 10;
    long magnitude = Math.abs(value);
    while (size < 20 && magnitude >= limit) {
      size++;
      limit *= 10;
      if (limit < 0 || limit == 1_000_000_000_000_000_000L) {
        return size + (magnitude >= 1_000_000_000_000_000_000L ? 1 : 0);
      }
    }
    return size;
  }

  /** Writes a number other than the least one so that it ends here. */
  static void write(long value, char[] to, int end) {
    int at = end;
    long rest = Math.abs(value);
    while (rest > Integer.MAX_VALUE) {
      long next = rest / 10;
      to[--at] = (char) ('0' + (int) (rest - 10 * next));
      rest = next;
    }
    int small = (int) rest;
    do {
      int next = small / 10;
      to[--at] = (char) ('0' + (small - 10 * next));
      small = next;
    } while (small > 0);
    if (value < 0) {
      to[--at] = '-';
    }
  }

  static String text(long value) {
    if (value == Long.MIN_VALUE) {
      return "-9223372036854775808";
    }
    char[] chars = new char[size(value)];
    write(value, chars, chars.length);
    return StringMethods.of(chars);
  }

  /** With digits of the radix, or of 10 if it is none. */
  static String text(long value, int radix) {
    if (radix == 10 || radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
      return text(value);
    }
    char[] chars = new char[65];
    int at = chars.length;
    long rest = value < 0 ? value : -value;
    while (rest <= -radix) {
      chars[--at] = Character.forDigit((int) -(rest % radix), radix);
      rest /= radix;
    }
    chars[--at] = Character.forDigit((int) -rest, radix);
    if (value < 0) {
      chars[--at] = '-';
    }
    return new String(chars, at, chars.length - at);
  }

  static NumberFormatException wrong(CharSequence text, int radix) {
    return new NumberFormatException(
        "For input string: \"" + text + "\"" + (radix == 10 ? "" : " under radix " + radix));
  }

  private static void check(int radix) {
    if (radix < Character.MIN_RADIX) {
      throw new NumberFormatException("radix " + radix + " less than Character.MIN_RADIX");
    }
    if (radix > Character.MAX_RADIX) {
      throw new NumberFormatException("radix " + radix + " greater than Character.MAX_RADIX");
    }
  }

  /** A number not below the least, nor above its counterpart. */
  static long parse(String text, int radix, long least) {
    if (text == null) {
      throw new NumberFormatException("Cannot parse null string");
    }
    check(radix);
    int length = text.length();
    int at = 0;
    boolean negative = false;
    if (length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
      negative = text.charAt(0) == '-';
      at++;
    }
    if (at == length) {
      throw wrong(text, radix);
    }
    long limit = negative ? least : least + 1;
    long before = limit / radix;
    long value = 0;
    for (; at < length; at++) {
      int digit = Character.digit(text.charAt(at), radix);
      if (digit < 0 || value < before) {
        throw wrong(text, radix);
      }
      value *= radix;
      if (value < limit + digit) {
        throw wrong(text, radix);
      }
      value -= digit;
    }
    return negative ? value : -value;
  }

  static long parse(CharSequence text, int from, int to, int radix, long least) {
    java.util.Objects.checkFromToIndex(from, to, text.length());
    check(radix);
    return parse(text.subSequence(from, to).toString(), radix, least);
  }

  /** An unsigned number of so many bits. */
  static long parseUnsigned(String text, int radix, boolean isLong) {
    if (text == null) {
      throw new NumberFormatException("Cannot parse null string");
    }
    if (text.startsWith("-")) {
      throw new NumberFormatException(
          "Illegal leading minus sign on unsigned string " + text + ".");
    }
    check(radix);
    int length = text.length();
    int at = length > 0 && text.charAt(0) == '+' ? 1 : 0;
    if (at == length) {
      throw wrong(text, radix);
    }
    long value = 0;
    boolean large = false;
    for (; at < length; at++) {
      int digit = Character.digit(text.charAt(at), radix);
      if (digit < 0) {
        throw wrong(text, radix);
      }
      long most = isLong ? -1L : 0xffff_ffffL;
      large |= Long.compareUnsigned(value, Long.divideUnsigned(most - digit, radix)) > 0;
      value = value * radix + digit;
    }
    if (large) {
      throw new NumberFormatException(
          "String value " + text + " exceeds range of unsigned " + (isLong ? "long" : "int") + ".");
    }
    return value;
  }

  static long decode(String text, long least) {
    if (text.isEmpty()) {
      throw new NumberFormatException("Zero length string");
    }
    boolean negative = text.charAt(0) == '-';
    int at = negative || text.charAt(0) == '+' ? 1 : 0;
    int radix = 10;
    String rest = text.substring(at).toLowerCase(Locale.ROOT);
    if (rest.startsWith("0x")) {
      radix = 16;
      at += 2;
    } else if (rest.startsWith("#")) {
      radix = 16;
      at++;
    } else if (rest.startsWith("0") && rest.length() > 1) {
      radix = 8;
      at++;
    }
    String digits = text.substring(at);
    if (digits.startsWith("-") || digits.startsWith("+")) {
      throw new NumberFormatException("Sign character in wrong position");
    }
    return parse(negative ? "-" + digits : digits, radix, least);
  }

  static long small(String text, int radix, int least) {
    long value = parse(text, radix, Integer.MIN_VALUE);
    if (value < least || value > -(least + 1)) {
      throw new NumberFormatException("Value out of range. Value:\"" + text + "\" Radix:" + radix);
    }
    return value;
  }
}
