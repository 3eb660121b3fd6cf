package dev.solo5.guest.classlib.java.util.concurrent.atomic;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** An array that threads share. */
public class AtomicLongArray implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final long[] items;

  public AtomicLongArray(int length) {
    items = new long[length];
  }

  public AtomicLongArray(long[] array) {
    items = array.clone();
  }

  public final int length() {
    return items.length;
  }

  public final long get(int i) {
    return items[i];
  }

  public final long getPlain(int i) {
    return items[i];
  }

  public final long getOpaque(int i) {
    return items[i];
  }

  public final long getAcquire(int i) {
    return items[i];
  }

  public final void set(int i, long newValue) {
    items[i] = newValue;
  }

  public final void lazySet(int i, long newValue) {
    items[i] = newValue;
  }

  public final void setPlain(int i, long newValue) {
    items[i] = newValue;
  }

  public final void setOpaque(int i, long newValue) {
    items[i] = newValue;
  }

  public final void setRelease(int i, long newValue) {
    items[i] = newValue;
  }

  public final long getAndSet(int i, long newValue) {
    long old = items[i];
    items[i] = newValue;
    return old;
  }

  public final boolean compareAndSet(int i, long expectedValue, long newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSet(int i, long expectedValue, long newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSetPlain(int i, long expectedValue, long newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSetVolatile(int i, long expectedValue, long newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSetAcquire(int i, long expectedValue, long newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSetRelease(int i, long expectedValue, long newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final long compareAndExchangeAcquire(int i, long expectedValue, long newValue) {
    return compareAndExchange(i, expectedValue, newValue);
  }

  public final long compareAndExchangeRelease(int i, long expectedValue, long newValue) {
    return compareAndExchange(i, expectedValue, newValue);
  }

  public final long compareAndExchange(int i, long expectedValue, long newValue) {
    long old = items[i];
    if (old == expectedValue) {
      items[i] = newValue;
    }
    return old;
  }

  public final long getAndIncrement(int i) {
    return items[i]++;
  }

  public final long getAndDecrement(int i) {
    return items[i]--;
  }

  public final long incrementAndGet(int i) {
    return ++items[i];
  }

  public final long decrementAndGet(int i) {
    return --items[i];
  }

  public final long getAndAdd(int i, long delta) {
    long old = items[i];
    items[i] += delta;
    return old;
  }

  public final long addAndGet(int i, long delta) {
    items[i] += delta;
    return items[i];
  }

  public final long getAndUpdate(int i, LongUnaryOperator updateFunction) {
    while (true) {
      long old = items[i];
      long next = updateFunction.applyAsLong(old);
      if (items[i] == old) {
        items[i] = next;
        return old;
      }
    }
  }

  public final long updateAndGet(int i, LongUnaryOperator updateFunction) {
    while (true) {
      long old = items[i];
      long next = updateFunction.applyAsLong(old);
      if (items[i] == old) {
        items[i] = next;
        return next;
      }
    }
  }

  public final long getAndAccumulate(int i, long x, LongBinaryOperator accumulatorFunction) {
    while (true) {
      long old = items[i];
      long next = accumulatorFunction.applyAsLong(old, x);
      if (items[i] == old) {
        items[i] = next;
        return old;
      }
    }
  }

  public final long accumulateAndGet(int i, long x, LongBinaryOperator accumulatorFunction) {
    while (true) {
      long old = items[i];
      long next = accumulatorFunction.applyAsLong(old, x);
      if (items[i] == old) {
        items[i] = next;
        return next;
      }
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(items);
  }
}
