package dev.solo5.guest.classlib.java.math;

import dev.solo5.guest.classlib.Instance;
import java.math.BigInteger;

/** Of {@link BigInteger}: rounded rightly, and with a JVM's hashes. */
public final class BigIntegerMethods {
  private BigIntegerMethods() {}

  @Instance
  public static double doubleValue(BigInteger value) {
    return value.bitLength() < Long.SIZE
        ? (double) value.longValue()
        : Double.parseDouble(value.toString());
  }

  @Instance
  public static float floatValue(BigInteger value) {
    return value.bitLength() < Long.SIZE
        ? (float) value.longValue()
        : Float.parseFloat(value.toString());
  }

  @Instance
  public static int hashCode(BigInteger value) {
    byte[] bytes = value.abs().toByteArray();
    int hash = 0;
    int word = 0;
    for (int i = 0; i < bytes.length; i++) {
      word = word << 8 | (bytes[i] & 0xff);
      if ((bytes.length - 1 - i) % 4 == 0) {
        hash = 31 * hash + word;
        word = 0;
      }
    }
    return hash * value.signum();
  }
}
