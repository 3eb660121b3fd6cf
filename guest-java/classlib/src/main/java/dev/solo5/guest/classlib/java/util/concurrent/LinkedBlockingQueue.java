package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collection;

/** A queue that grows, up to a size that may be given. */
public class LinkedBlockingQueue<E> extends StoredQueue<E> implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  public LinkedBlockingQueue() {
    this(Integer.MAX_VALUE);
  }

  public LinkedBlockingQueue(int capacity) {
    super(new ArrayDeque<>(), ArrayBlockingQueue.check(capacity));
  }

  public LinkedBlockingQueue(Collection<? extends E> c) {
    this();
    store.addAll(c);
  }
}
