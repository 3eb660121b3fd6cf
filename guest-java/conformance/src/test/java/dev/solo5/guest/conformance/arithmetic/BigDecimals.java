package dev.solo5.guest.conformance.arithmetic;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

public final class BigDecimals {
  public static void run(PrintStream out) {
    BigDecimal a = new BigDecimal("123.4500");
    BigDecimal b = new BigDecimal("-0.00000789");
    out.println(
        a
            + " "
            + b
            + " "
            + a.scale()
            + " "
            + a.precision()
            + " "
            + a.unscaledValue()
            + " "
            + a.stripTrailingZeros()
            + " "
            + a.toPlainString()
            + " "
            + b.toPlainString()
            + " "
            + b.toEngineeringString()
            + " "
            + a.hashCode());
    out.println(
        a.add(b)
            + " "
            + a.subtract(b)
            + " "
            + a.multiply(b)
            + " "
            + a.divide(b, 10, RoundingMode.HALF_UP)
            + " "
            + a.remainder(new BigDecimal("7"))
            + " "
            + a.divideToIntegralValue(new BigDecimal("7"))
            + " "
            + a.pow(4)
            + " "
            + a.negate()
            + " "
            + b.abs()
            + " "
            + a.signum());
    out.println(
        a.compareTo(new BigDecimal("123.45"))
            + " "
            + a.equals(new BigDecimal("123.45"))
            + " "
            + a.movePointLeft(5)
            + " "
            + a.movePointRight(5)
            + " "
            + a.scaleByPowerOfTen(10)
            + " "
            + new BigDecimal("1E+3").add(BigDecimal.ONE)
            + " "
            + new BigDecimal("100").stripTrailingZeros());
    for (RoundingMode mode : RoundingMode.values()) {
      for (String text : new String[] {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.1", "-2.5", "-5.5"}) {
        Show.of(out, mode + " " + text, () -> new BigDecimal(text).setScale(0, mode));
      }
      Show.of(out, mode + "", () -> new BigDecimal("12345.678").round(new MathContext(3, mode)));
    }
    Show.of(out, "third", () -> BigDecimal.ONE.divide(new BigDecimal(3)));
    Show.of(out, "zero", () -> BigDecimal.ONE.divide(BigDecimal.ZERO));
    Show.of(out, "int", () -> new BigDecimal("1.5").intValueExact());
    Show.of(out, "context", () -> BigDecimal.ONE.divide(new BigDecimal(7), MathContext.DECIMAL64));
    out.println(
        new BigDecimal(0.1)
            + " "
            + BigDecimal.valueOf(0.1)
            + " "
            + BigDecimal.valueOf(12345, 3)
            + " "
            + new BigDecimal("1e400").doubleValue()
            + " "
            + new BigDecimal("0.1").floatValue()
            + " "
            + new BigDecimal("123456789012345678901234567890.5").doubleValue()
            + " "
            + new BigDecimal("99.99").intValue());
  }

  private BigDecimals() {}
}
