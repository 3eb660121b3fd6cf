package dev.solo5.guest.classlib.java.util.concurrent.atomic;

import java.io.Serial;

/** A sum that threads add to. */
public class LongAdder extends Number {
  @Serial private static final long serialVersionUID = 1L;

  private long sum;

  public LongAdder() {}

  public void add(long x) {
    sum += x;
  }

  public void increment() {
    add(1);
  }

  public void decrement() {
    add(-1);
  }

  public long sum() {
    return sum;
  }

  public void reset() {
    sum = 0;
  }

  public long sumThenReset() {
    long all = sum;
    sum = 0;
    return all;
  }

  @Override
  public int intValue() {
    return (int) sum;
  }

  @Override
  public long longValue() {
    return sum;
  }

  @Override
  public float floatValue() {
    return sum;
  }

  @Override
  public double doubleValue() {
    return sum;
  }

  @Override
  public String toString() {
    return Long.toString(sum);
  }
}
