package dev.solo5.guest.classlib.java.util;

import dev.solo5.guest.runtime.Decimals;
import java.math.BigDecimal;

/** Decimal digits of a number, rounded half up. Its value is 0.digits * 10^power. */
final class FormatDigits {
  private final String digits; // the first is not 0; empty for 0
  private final int power;

  private FormatDigits(String digits, int power) {
    this.digits = digits;
    this.power = power;
  }

  /** Those that {@link Double#toString(double)} has. */
  static FormatDigits of(double value) {
    if (value == 0) {
      return new FormatDigits("", 0);
    }
    byte[] digits = new byte[Decimals.DIGITS];
    int[] power = new int[1];
    int count = Decimals.digits(value, digits, power);
    char[] chars = new char[count];
    for (int i = 0; i < count; i++) {
      chars[i] = (char) digits[i];
    }
    return new FormatDigits(new String(chars), power[0]);
  }

  static FormatDigits of(BigDecimal value) {
    if (value.signum() == 0) {
      return new FormatDigits("", 0);
    }
    String digits = value.unscaledValue().toString();
    return new FormatDigits(digits, digits.length() - value.scale());
  }

  boolean isZero() {
    return digits.isEmpty();
  }

  /** Of the first digit. */
  int exponent() {
    return isZero() ? 0 : power - 1;
  }

  /** With so many digits at most. */
  FormatDigits rounded(int count) {
    if (count >= digits.length()) {
      return this;
    }
    if (count < 0 || digits.charAt(count) < '5') {
      String kept = count <= 0 ? "" : digits.substring(0, count);
      return new FormatDigits(kept, kept.isEmpty() ? 0 : power);
    }
    int last = count - 1;
    while (last >= 0 && digits.charAt(last) == '9') {
      last--;
    }
    if (last < 0) {
      return new FormatDigits("1", power + 1);
    }
    char up = (char) (digits.charAt(last) + 1);
    return new FormatDigits(digits.substring(0, last) + up, power);
  }

  private char digit(int index) {
    return index >= 0 && index < digits.length() ? digits.charAt(index) : '0';
  }

  /** With so many places behind the point. */
  String plain(int places) {
    FormatDigits rounded = isZero() ? this : rounded(saturated((long) power + places));
    StringBuilder text = new StringBuilder();
    int whole = Math.max(rounded.power, 1);
    for (int i = 0; i < whole; i++) {
      text.append(rounded.digit(i + rounded.power - whole));
    }
    if (places > 0) {
      text.append('.');
      for (int i = 0; i < places; i++) {
        text.append(rounded.digit(i + rounded.power));
      }
    }
    return text.toString();
  }

  private static int saturated(long value) {
    return Math.clamp(value, -1, Integer.MAX_VALUE);
  }

  /** One digit before the point, so many behind it. */
  String mantissa(int places) {
    StringBuilder text = new StringBuilder();
    text.append(digit(0));
    if (places > 0) {
      text.append('.');
      for (int i = 1; i <= places; i++) {
        text.append(digit(i));
      }
    }
    return text.toString();
  }

  /** As {@link Double#toHexString}, with so many digits behind the point; all of them if -1. */
  static String hexadecimal(double value, int places) {
    if (places < 0 || places >= 13 || value == 0) {
      return Double.toHexString(value);
    }
    double normal = value < Double.MIN_NORMAL ? value * 0x1p54 : value;
    long bits = Double.doubleToRawLongBits(normal);
    int drop = 52 - 4 * places;
    long half = 1L << (drop - 1);
    long kept = bits >>> drop;
    long rest = bits & ((1L << drop) - 1);
    if (rest > half || (rest == half && (kept & 1) != 0)) {
      kept++;
    }
    long rounded = kept << drop;
    int exponent = (int) (rounded >>> 52) - 1023 - (value < Double.MIN_NORMAL ? 54 : 0);
    StringBuilder text = new StringBuilder("0x1.");
    for (int i = 0; i < places; i++) {
      text.append(Character.forDigit((int) (rounded >>> (48 - 4 * i)) & 15, 16));
    }
    while (text.length() > 5 && text.charAt(text.length() - 1) == '0') {
      text.setLength(text.length() - 1);
    }
    return text.append('p').append(exponent).toString();
  }
}
