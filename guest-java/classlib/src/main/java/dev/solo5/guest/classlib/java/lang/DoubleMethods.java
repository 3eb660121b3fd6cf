package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.classlib.Instance;
import dev.solo5.guest.runtime.Decimals;

/** Of {@link Double}: exact to and from text. */
public final class DoubleMethods {
  private DoubleMethods() {}

  /** {@link Double#toString(double)} */
  public static String toString(double value) {
    return Decimals.text(value);
  }

  /** {@link Double#toString()} */
  @Instance
  public static String toString(Double value) {
    return Decimals.text(value.doubleValue());
  }

  /** {@link Double#parseDouble} */
  public static double parseDouble(String text) {
    return Decimals.parseDouble(text);
  }

  /** {@link Double#valueOf(String)} */
  public static Double valueOf(String text) {
    return Decimals.parseDouble(text);
  }

  /** {@link Double#toHexString} */
  public static String toHexString(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    long bits = Double.doubleToRawLongBits(value);
    long fraction = bits & ((1L << 52) - 1);
    int exponent = (int) (bits >>> 52) & 0x7ff;
    StringBuilder text = new StringBuilder();
    text.append(bits < 0 ? "-0x" : "0x").append(exponent == 0 ? "0." : "1.");
    HexDigits.append(text, fraction, 13);
    text.append('p');
    if (exponent == 0) {
      text.append(fraction == 0 ? 0 : -1022);
    } else {
      text.append(exponent - 1023);
    }
    return text.toString();
  }
}
