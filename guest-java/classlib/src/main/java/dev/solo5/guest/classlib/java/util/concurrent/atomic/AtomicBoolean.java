package dev.solo5.guest.classlib.java.util.concurrent.atomic;

import java.io.Serial;
import java.io.Serializable;

/** A boolean that threads share. */
public class AtomicBoolean implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private boolean value;

  public AtomicBoolean() {}

  public AtomicBoolean(boolean initialValue) {
    value = initialValue;
  }

  public final boolean get() {
    return value;
  }

  public final boolean getPlain() {
    return value;
  }

  public final boolean getOpaque() {
    return value;
  }

  public final boolean getAcquire() {
    return value;
  }

  public final void set(boolean newValue) {
    value = newValue;
  }

  public final void lazySet(boolean newValue) {
    value = newValue;
  }

  public final void setPlain(boolean newValue) {
    value = newValue;
  }

  public final void setOpaque(boolean newValue) {
    value = newValue;
  }

  public final void setRelease(boolean newValue) {
    value = newValue;
  }

  public final boolean getAndSet(boolean newValue) {
    boolean old = value;
    value = newValue;
    return old;
  }

  public final boolean compareAndSet(boolean expectedValue, boolean newValue) {
    return compareAndExchange(expectedValue, newValue) == expectedValue;
  }

  public boolean weakCompareAndSet(boolean expectedValue, boolean newValue) {
    return compareAndExchange(expectedValue, newValue) == expectedValue;
  }

  public boolean weakCompareAndSetPlain(boolean expectedValue, boolean newValue) {
    return compareAndExchange(expectedValue, newValue) == expectedValue;
  }

  public boolean weakCompareAndSetVolatile(boolean expectedValue, boolean newValue) {
    return compareAndExchange(expectedValue, newValue) == expectedValue;
  }

  public boolean weakCompareAndSetAcquire(boolean expectedValue, boolean newValue) {
    return compareAndExchange(expectedValue, newValue) == expectedValue;
  }

  public boolean weakCompareAndSetRelease(boolean expectedValue, boolean newValue) {
    return compareAndExchange(expectedValue, newValue) == expectedValue;
  }

  public final boolean compareAndExchangeAcquire(boolean expectedValue, boolean newValue) {
    return compareAndExchange(expectedValue, newValue);
  }

  public final boolean compareAndExchangeRelease(boolean expectedValue, boolean newValue) {
    return compareAndExchange(expectedValue, newValue);
  }

  public final boolean compareAndExchange(boolean expectedValue, boolean newValue) {
    boolean old = value;
    if (old == expectedValue) {
      value = newValue;
    }
    return old;
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
