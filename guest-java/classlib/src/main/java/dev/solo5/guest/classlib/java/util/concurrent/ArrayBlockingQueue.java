package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collection;

/** A queue of a fixed size. */
public class ArrayBlockingQueue<E> extends StoredQueue<E> implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  public ArrayBlockingQueue(int capacity) {
    this(capacity, false);
  }

  public ArrayBlockingQueue(int capacity, boolean fair) {
    super(new ArrayDeque<>(), check(capacity));
  }

  public ArrayBlockingQueue(int capacity, boolean fair, Collection<? extends E> c) {
    this(capacity, fair);
    if (c.size() > capacity) {
      throw new IllegalArgumentException();
    }
    store.addAll(c);
  }

  static int check(int capacity) {
    if (capacity <= 0) {
      throw new IllegalArgumentException();
    }
    return capacity;
  }
}
