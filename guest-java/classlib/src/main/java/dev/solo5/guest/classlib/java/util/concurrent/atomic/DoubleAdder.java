package dev.solo5.guest.classlib.java.util.concurrent.atomic;

import java.io.Serial;

/** A sum that threads add to. */
public class DoubleAdder extends Number {
  @Serial private static final long serialVersionUID = 1L;

  private double sum;

  public DoubleAdder() {}

  public void add(double x) {
    sum += x;
  }

  public double sum() {
    return sum;
  }

  public void reset() {
    sum = 0;
  }

  public double sumThenReset() {
    double all = sum;
    sum = 0;
    return all;
  }

  @Override
  public int intValue() {
    return (int) sum;
  }

  @Override
  public long longValue() {
    return (long) sum;
  }

  @Override
  public float floatValue() {
    return (float) sum;
  }

  @Override
  public double doubleValue() {
    return sum;
  }

  @Override
  public String toString() {
    return Double.toString(sum);
  }
}
