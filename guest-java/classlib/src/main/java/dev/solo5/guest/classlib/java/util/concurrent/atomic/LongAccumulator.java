package dev.solo5.guest.classlib.java.util.concurrent.atomic;

import java.io.Serial;
import java.util.function.LongBinaryOperator;

/** A value that threads combine theirs with. */
public class LongAccumulator extends Number {
  @Serial private static final long serialVersionUID = 1L;

  private final transient LongBinaryOperator function;
  private final long identity;
  private long value;

  public LongAccumulator(LongBinaryOperator accumulatorFunction, long identity) {
    function = accumulatorFunction;
    this.identity = identity;
    value = identity;
  }

  public void accumulate(long x) {
    value = function.applyAsLong(value, x);
  }

  public long get() {
    return value;
  }

  public void reset() {
    value = identity;
  }

  public long getThenReset() {
    long all = value;
    value = identity;
    return all;
  }

  @Override
  public int intValue() {
    return (int) value;
  }

  @Override
  public long longValue() {
    return value;
  }

  @Override
  public float floatValue() {
    return value;
  }

  @Override
  public double doubleValue() {
    return value;
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
