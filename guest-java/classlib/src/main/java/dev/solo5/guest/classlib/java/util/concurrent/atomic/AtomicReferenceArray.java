package dev.solo5.guest.classlib.java.util.concurrent.atomic;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** An array that threads share. */
public class AtomicReferenceArray<E> implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final Object[] items;

  public AtomicReferenceArray(int length) {
    items = new Object[length];
  }

  public AtomicReferenceArray(E[] array) {
    items = Arrays.copyOf(array, array.length, Object[].class);
  }

  @SuppressWarnings("unchecked")
  private E at(int i) {
    return (E) items[i];
  }

  public final int length() {
    return items.length;
  }

  public final E get(int i) {
    return at(i);
  }

  public final E getPlain(int i) {
    return at(i);
  }

  public final E getOpaque(int i) {
    return at(i);
  }

  public final E getAcquire(int i) {
    return at(i);
  }

  public final void set(int i, E newValue) {
    items[i] = newValue;
  }

  public final void lazySet(int i, E newValue) {
    items[i] = newValue;
  }

  public final void setPlain(int i, E newValue) {
    items[i] = newValue;
  }

  public final void setOpaque(int i, E newValue) {
    items[i] = newValue;
  }

  public final void setRelease(int i, E newValue) {
    items[i] = newValue;
  }

  public final E getAndSet(int i, E newValue) {
    E old = at(i);
    items[i] = newValue;
    return old;
  }

  public final boolean compareAndSet(int i, E expectedValue, E newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSet(int i, E expectedValue, E newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSetPlain(int i, E expectedValue, E newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSetVolatile(int i, E expectedValue, E newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSetAcquire(int i, E expectedValue, E newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final boolean weakCompareAndSetRelease(int i, E expectedValue, E newValue) {
    return compareAndExchange(i, expectedValue, newValue) == expectedValue;
  }

  public final E compareAndExchangeAcquire(int i, E expectedValue, E newValue) {
    return compareAndExchange(i, expectedValue, newValue);
  }

  public final E compareAndExchangeRelease(int i, E expectedValue, E newValue) {
    return compareAndExchange(i, expectedValue, newValue);
  }

  public final E compareAndExchange(int i, E expectedValue, E newValue) {
    E old = at(i);
    if (old == expectedValue) {
      items[i] = newValue;
    }
    return old;
  }

  public final E getAndUpdate(int i, UnaryOperator<E> updateFunction) {
    while (true) {
      E old = at(i);
      E next = updateFunction.apply(old);
      if (at(i) == old) {
        items[i] = next;
        return old;
      }
    }
  }

  public final E updateAndGet(int i, UnaryOperator<E> updateFunction) {
    while (true) {
      E old = at(i);
      E next = updateFunction.apply(old);
      if (at(i) == old) {
        items[i] = next;
        return next;
      }
    }
  }

  public final E getAndAccumulate(int i, E x, BinaryOperator<E> accumulatorFunction) {
    while (true) {
      E old = at(i);
      E next = accumulatorFunction.apply(old, x);
      if (at(i) == old) {
        items[i] = next;
        return old;
      }
    }
  }

  public final E accumulateAndGet(int i, E x, BinaryOperator<E> accumulatorFunction) {
    while (true) {
      E old = at(i);
      E next = accumulatorFunction.apply(old, x);
      if (at(i) == old) {
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
