package dev.solo5.guest.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** Floating point to and from decimal digits, exactly. */
public final class Decimals {
  /** More than any value has. */
  public static final int DIGITS = 24;

  /** Digits that can matter for what a number is rounded to, and one for all that follow. */
  private static final int SIGNIFICANT = 800;

  private static final int LARGEST_POWER = 350;

  private Decimals() {}

  /**
   * The digits that {@link Double#toString(double)} prints, without zeros at the end.
   *
   * @param value finite and above 0
   * @param digits gets them, as characters
   * @param power gets, at index 0, the power of ten of what is 0.digits
   * @return how many there are
   */
  public static int digits(double value, byte[] digits, int[] power) {
    return doubleDigits(value, Address.ofData(digits), Address.ofData(power));
  }

  /** The digits that {@link Float#toString(float)} prints. */
  public static int digits(float value, byte[] digits, int[] power) {
    return floatDigits(value, Address.ofData(digits), Address.ofData(power));
  }

  @Import(name = "guest_double_digits")
  @Unmanaged
  private static native int doubleDigits(double value, Address digits, Address power);

  @Import(name = "guest_float_digits")
  @Unmanaged
  private static native int floatDigits(float value, Address digits, Address power);

  @Import(name = "guest_double_from_decimal")
  @Unmanaged
  private static native double doubleFrom(Address digits, int count, int power);

  @Import(name = "guest_float_from_decimal")
  @Unmanaged
  private static native float floatFrom(Address digits, int count, int power);

  /** As {@link Double#toString(double)}. */
  public static String text(double value) {
    byte[] digits = new byte[DIGITS];
    int[] power = new int[1];
    String special = special(value);
    if (special != null) {
      return special;
    }
    int count = digits(Math.abs(value), digits, power);
    return text(value < 0, digits, count, power[0]);
  }

  /** As {@link Float#toString(float)}. */
  public static String text(float value) {
    byte[] digits = new byte[DIGITS];
    int[] power = new int[1];
    String special = special(value);
    if (special != null) {
      return special;
    }
    int count = digits(Math.abs(value), digits, power);
    return text(value < 0, digits, count, power[0]);
  }

  private static @org.jspecify.annotations.Nullable String special(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value < 0 ? "-Infinity" : "Infinity";
    }
    return null;
  }

  /** Plain from 10^-3 to below 10^7, else with an exponent. */
  private static String text(boolean negative, byte[] digits, int count, int power) {
    char[] text = new char[DIGITS + 8];
    int at = 0;
    if (negative) {
      text[at++] = '-';
    }
    if (power > 0 && power <= 7) {
      for (int i = 0; i < Math.max(count, power); i++) {
        if (i == power) {
          text[at++] = '.';
        }
        text[at++] = i < count ? (char) digits[i] : '0';
      }
      if (count <= power) {
        text[at++] = '.';
        text[at++] = '0';
      }
    } else if (power <= 0 && power > -3) {
      text[at++] = '0';
      text[at++] = '.';
      for (int i = power; i < count; i++) {
        text[at++] = i < 0 ? '0' : (char) digits[i];
      }
    } else {
      text[at++] = (char) digits[0];
      text[at++] = '.';
      for (int i = 1; i < Math.max(count, 2); i++) {
        text[at++] = i < count ? (char) digits[i] : '0';
      }
      text[at++] = 'E';
      at = exponent(power - 1, text, at);
    }
    return new String(text, 0, at);
  }

  private static int exponent(int exponent, char[] text, int start) {
    int at = start;
    int rest = exponent;
    if (rest < 0) {
      text[at++] = '-';
      rest = -rest;
    }
    if (rest >= 100) {
      text[at++] = (char) ('0' + rest / 100);
    }
    if (rest >= 10) {
      text[at++] = (char) ('0' + rest / 10 % 10);
    }
    text[at++] = (char) ('0' + rest % 10);
    return at;
  }

  /** As {@link Double#parseDouble}. */
  public static double parseDouble(String text) {
    var number = new Parsed(text);
    double value;
    if (number.hexadecimal) {
      value = Hexadecimal.value(number.fraction, number.sticky, number.power, 53, -1074);
    } else if (number.special) {
      value = number.special();
    } else if (number.count == 0 || number.power + number.count < -LARGEST_POWER) {
      value = 0;
    } else if (number.power + number.count > LARGEST_POWER) {
      value = Double.POSITIVE_INFINITY;
    } else {
      value = doubleFrom(Address.ofData(number.digits), number.count, (int) number.power);
    }
    return number.negative ? -value : value;
  }

  /** As {@link Float#parseFloat}. */
  public static float parseFloat(String text) {
    var number = new Parsed(text);
    float value;
    if (number.hexadecimal) {
      value = (float) Hexadecimal.value(number.fraction, number.sticky, number.power, 24, -149);
    } else if (number.special) {
      value = (float) number.special();
    } else if (number.count == 0 || number.power + number.count < -LARGEST_POWER) {
      value = 0;
    } else if (number.power + number.count > LARGEST_POWER) {
      value = Float.POSITIVE_INFINITY;
    } else {
      value = floatFrom(Address.ofData(number.digits), number.count, (int) number.power);
    }
    return number.negative ? -value : value;
  }

  /** What a text says. */
  private static final class Parsed {
    private static final long ENOUGH = 1L << 40;

    final String text;
    boolean negative;
    boolean special;
    boolean hexadecimal;
    final byte[] digits;
    int count;
    long power; // of ten, or of two
    long fraction;
    boolean sticky;
    private int at;
    private final int end;

    Parsed(String text) {
      this.text = text;
      int start = 0;
      int last = text.length();
      while (start < last && text.charAt(start) <= ' ') {
        start++;
      }
      while (last > start && text.charAt(last - 1) <= ' ') {
        last--;
      }
      if (start == last) {
        throw new NumberFormatException("empty String");
      }
      at = start;
      end = last;
      digits = new byte[Math.min(SIGNIFICANT + 1, end - start + 1)];
      parse();
    }

    private char next() {
      return at < end ? text.charAt(at) : '\0';
    }

    private NumberFormatException wrong() {
      return new NumberFormatException("For input string: \"" + text + "\"");
    }

    private void parse() {
      if (next() == '-' || next() == '+') {
        negative = next() == '-';
        at++;
      }
      String rest = next() == 'N' || next() == 'I' ? text.substring(at, end) : "";
      if (rest.equals("NaN") || rest.equals("Infinity")) {
        special = true;
        return;
      }
      if (next() == '0' && at + 1 < end && (text.charAt(at + 1) | 0x20) == 'x') {
        at += 2;
        hexadecimal();
      } else {
        decimal();
      }
      if (at < end
          && (next() | 0x20) >= 'd'
          && ((next() | 0x20) == 'd' || (next() | 0x20) == 'f')) {
        at++;
      }
      if (at != end) {
        throw wrong();
      }
    }

    double special() {
      return text.indexOf('N') >= 0 ? Double.NaN : Double.POSITIVE_INFINITY;
    }

    private void decimal() {
      boolean some = false;
      boolean point = false;
      boolean more = false;
      while (true) {
        char c = next();
        if (c == '.') {
          if (point) {
            throw new NumberFormatException("multiple points");
          }
          point = true;
        } else if (c >= '0' && c <= '9') {
          some = true;
          if (count == SIGNIFICANT) {
            more |= c != '0';
            power++;
          } else if (count > 0 || c != '0') {
            digits[count++] = (byte) c;
          }
          if (point) {
            power--;
          }
        } else {
          break;
        }
        at++;
      }
      if (!some) {
        throw wrong();
      }
      while (!more && count > 0 && digits[count - 1] == '0') {
        count--;
        power++;
      }
      if (more) {
        digits[count++] = '1';
        power--;
      }
      if (next() == 'e' || next() == 'E') {
        at++;
        power += exponent();
      }
    }

    private long exponent() {
      boolean minus = next() == '-';
      if (minus || next() == '+') {
        at++;
      }
      if (next() < '0' || next() > '9') {
        throw wrong();
      }
      long value = 0;
      while (next() >= '0' && next() <= '9') {
        value = Math.min(ENOUGH, 10 * value + (next() - '0'));
        at++;
      }
      return minus ? -value : value;
    }

    private void hexadecimal() {
      hexadecimal = true;
      boolean some = false;
      boolean point = false;
      while (true) {
        char c = next();
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        if (c == '.' && !point) {
          point = true;
        } else if (digit >= 0) {
          some = true;
          if (fraction >>> 58 != 0) {
            sticky |= digit != 0;
            power += 4;
          } else {
            fraction = fraction << 4 | digit;
          }
          if (point) {
            power -= 4;
          }
        } else {
          break;
        }
        at++;
      }
      if (!some || (next() != 'p' && next() != 'P')) {
        throw wrong();
      }
      at++;
      power += exponent();
    }
  }

  /** Values given by bits and a power of two. */
  private static final class Hexadecimal {
    private Hexadecimal() {}

    static double value(long fraction, boolean sticky, long power, int precision, int least) {
      if (fraction == 0) {
        return 0;
      }
      int bits = Long.SIZE - Long.numberOfLeadingZeros(fraction);
      long exponent = Math.max(power + bits - precision, least);
      if (exponent > 1100) {
        return Double.POSITIVE_INFINITY;
      }
      long drop = exponent - power;
      long kept;
      if (drop <= 0) {
        kept = fraction << -drop;
      } else if (drop > bits + 1) {
        return 0;
      } else {
        kept = drop > 63 ? 0 : fraction >>> drop;
        long half = 1L << (drop - 1);
        long rest = drop > 63 ? fraction : fraction & ((1L << drop) - 1);
        boolean above = rest > half || (rest == half && (sticky || (kept & 1) != 0));
        if (above) {
          kept++;
        }
      }
      double value = kept;
      return precision == 24 && value * power(exponent) > Float.MAX_VALUE
          ? Double.POSITIVE_INFINITY
          : scaled(value, exponent);
    }

    private static double scaled(double value, long exponent) {
      double result = value;
      long left = exponent;
      while (left < -1000) {
        result *= power(-1000); // exact: the bits that are kept fit
        left += 1000;
      }
      return result * power(left);
    }

    private static double power(long exponent) {
      if (exponent > 1023) {
        return power(1023) * power(exponent - 1023);
      }
      if (exponent < -1022) {
        return Double.longBitsToDouble(1L << Math.max(0, exponent + 1074));
      }
      return Double.longBitsToDouble((exponent + 1023) << 52);
    }
  }
}
