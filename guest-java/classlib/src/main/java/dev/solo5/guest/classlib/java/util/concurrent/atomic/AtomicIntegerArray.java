package dev.solo5.guest.classlib.java.util.concurrent.atomic;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** An array that threads share. */
public class AtomicIntegerArray implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final int[] items;

  public AtomicIntegerArray(int length) {
    items = new int[length];
  }

  public AtomicIntegerArray(int[] array) {
    items = array.clone();
  }

  public final int length() {
    return items.length;
  }

  public final int get(int i) {
    return items[i];
  }

  public final int getPlain(int i) {
    return items[i];
  }

  public final int getOpaque(int i) {
    return items[i];
  }

  public final int getAcquire(int i) {
    return items[i];
  }

  public final void set(int i, int newValue) {
    items[i] = newValue;
  }

  public final void lazySet(int i, int newValue) {
    items[i] = newValue;
  }

  public final void setPlain(int i, int newValue) {
    items[i] = newValue;
  }

  public final void setOpaque(int i, int newValue) {
    items[i] = newValue;
  }

  public final void setRelease(int i, int newValue) {
    items[i] = newValue;
  }

  public final int getAndSet(int i, int newValue) {
    int old = items[i];
    items[i] = newValue;
    return old;
  }

  public final boolean compareAndSet(int i, int expectedValue, int newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSet(int i, int expectedValue, int newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSetPlain(int i, int expectedValue, int newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSetVolatile(int i, int expectedValue, int newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSetAcquire(int i, int expectedValue, int newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSetRelease(int i, int expectedValue, int newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final int compareAndExchangeAcquire(int i, int expectedValue, int newValue) {
    return compareAndExchange(i, expectedValue, newValue);
  }

  public final int compareAndExchangeRelease(int i, int expectedValue, int newValue) {
    return compareAndExchange(i, expectedValue, newValue);
  }

  public final int compareAndExchange(int i, int expectedValue, int newValue) {
    int old = items[i];
    if (old == expectedValue) {
      items[i] = newValue;
    }
    return old;
  }

  public final int getAndIncrement(int i) {
    return items[i]++;
  }

  public final int getAndDecrement(int i) {
    return items[i]--;
  }

  public final int incrementAndGet(int i) {
    return ++items[i];
  }

  public final int decrementAndGet(int i) {
    return --items[i];
  }

  public final int getAndAdd(int i, int delta) {
    int old = items[i];
    items[i] += delta;
    return old;
  }

  public final int addAndGet(int i, int delta) {
    items[i] += delta;
    return items[i];
  }

  public final int getAndUpdate(int i, IntUnaryOperator updateFunction) {
    while (true) {
      int old = items[i];
      int next = updateFunction.applyAsInt(old);
      if (items[i] == old) {
        items[i] = next;
        return old;
      }
    }
  }

  public final int updateAndGet(int i, IntUnaryOperator updateFunction) {
    while (true) {
      int old = items[i];
      int next = updateFunction.applyAsInt(old);
      if (items[i] == old) {
        items[i] = next;
        return next;
      }
    }
  }

  public final int getAndAccumulate(int i, int x, IntBinaryOperator accumulatorFunction) {
    while (true) {
      int old = items[i];
      int next = accumulatorFunction.applyAsInt(old, x);
      if (items[i] == old) {
        items[i] = next;
        return old;
      }
    }
  }

  public final int accumulateAndGet(int i, int x, IntBinaryOperator accumulatorFunction) {
    while (true) {
      int old = items[i];
      int next = accumulatorFunction.applyAsInt(old, x);
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
