package dev.solo5.guest.classlib.java.util.concurrent.atomic;

import java.io.Serial;
import java.util.function.DoubleBinaryOperator;

/** A value that threads combine theirs with. */
public class DoubleAccumulator extends Number {
  @Serial private static final long serialVersionUID = 1L;

  private final transient DoubleBinaryOperator function;
  private final double identity;
  private double value;

  public DoubleAccumulator(DoubleBinaryOperator accumulatorFunction, double identity) {
    function = accumulatorFunction;
    this.identity = identity;
    value = identity;
  }

  public void accumulate(double x) {
    value = function.applyAsDouble(value, x);
  }

  public double get() {
    return value;
  }

  public void reset() {
    value = identity;
  }

  public double getThenReset() {
    double all = value;
    value = identity;
    return all;
  }

  @Override
  public int intValue() {
    return (int) value;
  }

  @Override
  public long longValue() {
    return (long) value;
  }

  @Override
  public float floatValue() {
    return (float) value;
  }

  @Override
  public double doubleValue() {
    return value;
  }

  @Override
  public String toString() {
    return Double.toString(value);
  }
}
