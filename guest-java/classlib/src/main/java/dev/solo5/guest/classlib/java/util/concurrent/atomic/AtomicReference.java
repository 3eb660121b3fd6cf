package dev.solo5.guest.classlib.java.util.concurrent.atomic;

import java.io.Serial;
import java.io.Serializable;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** An object that threads share. */
public class AtomicReference<V> implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private V value;

  public AtomicReference() {}

  public AtomicReference(V initialValue) {
    value = initialValue;
  }

  public final V get() {
    return value;
  }

  public final V getPlain() {
    return value;
  }

  public final V getOpaque() {
    return value;
  }

  public final V getAcquire() {
    return value;
  }

  public final void set(V newValue) {
    value = newValue;
  }

  public final void lazySet(V newValue) {
    value = newValue;
  }

  public final void setPlain(V newValue) {
    value = newValue;
  }

  public final void setOpaque(V newValue) {
    value = newValue;
  }

  public final void setRelease(V newValue) {
    value = newValue;
  }

  public final V getAndSet(V newValue) {
    V old = value;
    value = newValue;
    return old;
  }

  public final boolean compareAndSet(V expectedValue, V newValue) {
    return compareAndExchange(expectedValue, newValue) == expectedValue;
  }

  public boolean weakCompareAndSet(V expectedValue, V newValue) {
    return compareAndExchange(expectedValue, newValue) == expectedValue;
  }

  public boolean weakCompareAndSetPlain(V expectedValue, V newValue) {
    return compareAndExchange(expectedValue, newValue) == expectedValue;
  }

  public boolean weakCompareAndSetVolatile(V expectedValue, V newValue) {
    return compareAndExchange(expectedValue, newValue) == expectedValue;
  }

  public boolean weakCompareAndSetAcquire(V expectedValue, V newValue) {
    return compareAndExchange(expectedValue, newValue) == expectedValue;
  }

  public boolean weakCompareAndSetRelease(V expectedValue, V newValue) {
    return compareAndExchange(expectedValue, newValue) == expectedValue;
  }

  public final V compareAndExchangeAcquire(V expectedValue, V newValue) {
    return compareAndExchange(expectedValue, newValue);
  }

  public final V compareAndExchangeRelease(V expectedValue, V newValue) {
    return compareAndExchange(expectedValue, newValue);
  }

  public final V compareAndExchange(V expectedValue, V newValue) {
    V old = value;
    if (old == expectedValue) {
      value = newValue;
    }
    return old;
  }

  public final V getAndUpdate(UnaryOperator<V> updateFunction) {
    while (true) {
      V old = value;
      V next = updateFunction.apply(old);
      if (value == old) {
        value = next;
        return old;
      }
    }
  }

  public final V updateAndGet(UnaryOperator<V> updateFunction) {
    while (true) {
      V old = value;
      V next = updateFunction.apply(old);
      if (value == old) {
        value = next;
        return next;
      }
    }
  }

  public final V getAndAccumulate(V x, BinaryOperator<V> accumulatorFunction) {
    while (true) {
      V old = value;
      V next = accumulatorFunction.apply(old, x);
      if (value == old) {
        value = next;
        return old;
      }
    }
  }

  public final V accumulateAndGet(V x, BinaryOperator<V> accumulatorFunction) {
    while (true) {
      V old = value;
      V next = accumulatorFunction.apply(old, x);
      if (value == old) {
        value = next;
        return next;
      }
    }
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
