package dev.solo5.guest.classlib.java.math;

import dev.solo5.guest.classlib.Instance;
import java.math.BigDecimal;

/** Of {@link BigDecimal}: rounded rightly, and with a JVM's hashes. */
public final class BigDecimalMethods {
  private BigDecimalMethods() {}

  @Instance
  public static double doubleValue(BigDecimal value) {
    return Double.parseDouble(value.toString());
  }

  @Instance
  public static float floatValue(BigDecimal value) {
    return Float.parseFloat(value.toString());
  }

  @Instance
  public static int hashCode(BigDecimal value) {
    return 31 * value.unscaledValue().hashCode() + value.scale();
  }
}
