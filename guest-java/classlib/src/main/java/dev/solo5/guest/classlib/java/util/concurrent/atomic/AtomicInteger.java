package dev.solo5.guest.classlib.java.util.concurrent.atomic;

import java.io.Serial;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * A number that threads share. Nothing interrupts a change, so none has to be tried again unless a
 * function waits.
 */
public class AtomicInteger extends Number {
  @Serial private static final long serialVersionUID = 1L;

  private int value;

  public AtomicInteger() {}

  public AtomicInteger(int initialValue) {
    value = initialValue;
  }

  public final int get() {
    return value;
  }

  public final int getPlain() {
    return value;
  }

  public final int getOpaque() {
    return value;
  }

  public final int getAcquire() {
    return value;
  }

  public final void set(int newValue) {
    value = newValue;
  }

  public final void lazySet(int newValue) {
    value = newValue;
  }

  public final void setPlain(int newValue) {
    value = newValue;
  }

  public final void setOpaque(int newValue) {
    value = newValue;
  }

  public final void setRelease(int newValue) {
    value = newValue;
  }

  public final int getAndSet(int newValue) {
    int old = value;
    value = newValue;
    return old;
  }

  public final boolean compareAndSet(int expected, int newValue) {
    return compareAndExchange(expected, newValue) == expected;
  }

  public final boolean weakCompareAndSet(int expected, int newValue) {
    return compareAndExchange(expected, newValue) == expected;
  }

  public final boolean weakCompareAndSetPlain(int expected, int newValue) {
    return compareAndExchange(expected, newValue) == expected;
  }

  public final boolean weakCompareAndSetVolatile(int expected, int newValue) {
    return compareAndExchange(expected, newValue) == expected;
  }

  public final boolean weakCompareAndSetAcquire(int expected, int newValue) {
    return compareAndExchange(expected, newValue) == expected;
  }

  public final boolean weakCompareAndSetRelease(int expected, int newValue) {
    return compareAndExchange(expected, newValue) == expected;
  }

  public final int compareAndExchangeAcquire(int expected, int newValue) {
    return compareAndExchange(expected, newValue);
  }

  public final int compareAndExchangeRelease(int expected, int newValue) {
    return compareAndExchange(expected, newValue);
  }

  public final int compareAndExchange(int expected, int newValue) {
    int old = value;
    if (old == expected) {
      value = newValue;
    }
    return old;
  }

  public final int getAndIncrement() {
    return value++;
  }

  public final int getAndDecrement() {
    return value--;
  }

  public final int incrementAndGet() {
    return ++value;
  }

  public final int decrementAndGet() {
    return --value;
  }

  public final int getAndAdd(int delta) {
    int old = value;
    value += delta;
    return old;
  }

  public final int addAndGet(int delta) {
    value += delta;
    return value;
  }

  public final int getAndUpdate(IntUnaryOperator updateFunction) {
    while (true) {
      int old = value;
      int next = updateFunction.applyAsInt(old);
      if (value == old) {
        value = next;
        return old;
      }
    }
  }

  public final int updateAndGet(IntUnaryOperator updateFunction) {
    while (true) {
      int old = value;
      int next = updateFunction.applyAsInt(old);
      if (value == old) {
        value = next;
        return next;
      }
    }
  }

  public final int getAndAccumulate(int x, IntBinaryOperator accumulatorFunction) {
    while (true) {
      int old = value;
      int next = accumulatorFunction.applyAsInt(old, x);
      if (value == old) {
        value = next;
        return old;
      }
    }
  }

  public final int accumulateAndGet(int x, IntBinaryOperator accumulatorFunction) {
    while (true) {
      int old = value;
      int next = accumulatorFunction.applyAsInt(old, x);
      if (value == old) {
        value = next;
        return next;
      }
    }
  }

  @Override
  public int intValue() {
    return value;
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
    return Integer.toString(value);
  }
}
