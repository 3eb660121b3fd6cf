package dev.solo5.guest.classlib.java.util.concurrent.atomic;

import java.io.Serial;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * A number that threads share. Nothing interrupts a change, so none has to be tried again unless a
 * function waits.
 */
public class AtomicLong extends Number {
  @Serial private static final long serialVersionUID = 1L;

  private long value;

  public AtomicLong() {}

  public AtomicLong(long initialValue) {
    value = initialValue;
  }

  public final long get() {
    return value;
  }

  public final long getPlain() {
    return value;
  }

  public final long getOpaque() {
    return value;
  }

  public final long getAcquire() {
    return value;
  }

  public final void set(long newValue) {
    value = newValue;
  }

  public final void lazySet(long newValue) {
    value = newValue;
  }

  public final void setPlain(long newValue) {
    value = newValue;
  }

  public final void setOpaque(long newValue) {
    value = newValue;
  }

  public final void setRelease(long newValue) {
    value = newValue;
  }

  public final long getAndSet(long newValue) {
    long old = value;
    value = newValue;
    return old;
  }

  public final boolean compareAndSet(long expected, long newValue) {
    return compareAndExchange(expected, newValue) == expected;
  }

  public final boolean weakCompareAndSet(long expected, long newValue) {
    return compareAndExchange(expected, newValue) == expected;
  }

  public final boolean weakCompareAndSetPlain(long expected, long newValue) {
    return compareAndExchange(expected, newValue) == expected;
  }

  public final boolean weakCompareAndSetVolatile(long expected, long newValue) {
    return compareAndExchange(expected, newValue) == expected;
  }

  public final boolean weakCompareAndSetAcquire(long expected, long newValue) {
    return compareAndExchange(expected, newValue) == expected;
  }

  public final boolean weakCompareAndSetRelease(long expected, long newValue) {
    return compareAndExchange(expected, newValue) == expected;
  }

  public final long compareAndExchangeAcquire(long expected, long newValue) {
    return compareAndExchange(expected, newValue);
  }

  public final long compareAndExchangeRelease(long expected, long newValue) {
    return compareAndExchange(expected, newValue);
  }

  public final long compareAndExchange(long expected, long newValue) {
    long old = value;
    if (old == expected) {
      value = newValue;
    }
    return old;
  }

  public final long getAndIncrement() {
    return value++;
  }

  public final long getAndDecrement() {
    return value--;
  }

  public final long incrementAndGet() {
    return ++value;
  }

  public final long decrementAndGet() {
    return --value;
  }

  public final long getAndAdd(long delta) {
    long old = value;
    value += delta;
    return old;
  }

  public final long addAndGet(long delta) {
    value += delta;
    return value;
  }

  public final long getAndUpdate(LongUnaryOperator updateFunction) {
    while (true) {
      long old = value;
      long next = updateFunction.applyAsLong(old);
      if (value == old) {
        value = next;
        return old;
      }
    }
  }

  public final long updateAndGet(LongUnaryOperator updateFunction) {
    while (true) {
      long old = value;
      long next = updateFunction.applyAsLong(old);
      if (value == old) {
        value = next;
        return next;
      }
    }
  }

  public final long getAndAccumulate(long x, LongBinaryOperator accumulatorFunction) {
    while (true) {
      long old = value;
      long next = accumulatorFunction.applyAsLong(old, x);
      if (value == old) {
        value = next;
        return old;
      }
    }
  }

  public final long accumulateAndGet(long x, LongBinaryOperator accumulatorFunction) {
    while (true) {
      long old = value;
      long next = accumulatorFunction.applyAsLong(old, x);
      if (value == old) {
        value = next;
        return next;
      }
    }
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
