package dev.solo5.guest.classlib.java.lang;

import dev.solo5.guest.classlib.Instance;
import dev.solo5.guest.runtime.Decimals;

/** Of {@link Float}: exact to and from text. */
public final class FloatMethods {
  private FloatMethods() {}

  /** {@link Float#toString(float)} */
  public static String toString(float value) {
    return Decimals.text(value);
  }

  /** {@link Float#toString()} */
  @Instance
  public static String toString(Float value) {
    return Decimals.text(value.floatValue());
  }

  /** {@link Float#parseFloat} */
  public static float parseFloat(String text) {
    return Decimals.parseFloat(text);
  }

  /** {@link Float#valueOf(String)} */
  public static Float valueOf(String text) {
    return Decimals.parseFloat(text);
  }

  /** {@link Float#toHexString} */
  public static String toHexString(float value) {
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      return Float.toString(value);
    }
    int bits = Float.floatToRawIntBits(value);
    int fraction = bits & ((1 << 23) - 1);
    int exponent = bits >>> 23 & 0xff;
    StringBuilder text = new StringBuilder();
    text.append(bits < 0 ? "-0x" : "0x").append(exponent == 0 ? "0." : "1.");
    HexDigits.append(text, (long) fraction << 1, 6);
    text.append('p');
    if (exponent == 0) {
      text.append(fraction == 0 ? 0 : -126);
    } else {
      text.append(exponent - 127);
    }
    return text.toString();
  }
}
