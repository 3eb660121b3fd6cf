package dev.solo5.guest.classlib.java.lang;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/** A value for each thread. */
@NullUnmarked // a value may be null
public class ThreadLocal<T> {
  private static final Object NULL = new Object();

  /** One whose values the threads begin with. */
  public static <S> ThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
    return new Supplied<>(Objects.requireNonNull(supplier));
  }

  /** What a thread begins with. */
  protected T initialValue() {
    return null;
  }

  /** The current thread's. */
  @SuppressWarnings("unchecked")
  public T get() {
    Map<Object, Object> values = Thread.currentThread().locals();
    Object value = values.get(this);
    if (value == null) {
      T first = initialValue();
      values.put(this, first == null ? NULL : first);
      return first;
    }
    return value == NULL ? null : (T) value;
  }

  /** Sets the current thread's. */
  public void set(T value) {
    Thread.currentThread().locals().put(this, value == null ? NULL : value);
  }

  /** Forgets the current thread's. */
  public void remove() {
    Thread.currentThread().locals().remove(this);
  }

  @SuppressWarnings("unchecked")
  T valueOf(Object kept) {
    return kept == NULL ? null : (T) kept;
  }

  private static final class Supplied<S> extends ThreadLocal<S> {
    private final Supplier<? extends S> supplier;

    Supplied(Supplier<? extends S> supplier) {
      this.supplier = supplier;
    }

    @Override
    protected S initialValue() {
      return supplier.get();
    }
  }
}
