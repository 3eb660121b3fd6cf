package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SortedSet;

/** A queue whose least element comes first. */
public class PriorityBlockingQueue<E> extends StoredQueue<E> implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final Comparator<? super E> order;

  public PriorityBlockingQueue() {
    this(11, null);
  }

  public PriorityBlockingQueue(int initialCapacity) {
    this(initialCapacity, null);
  }

  public PriorityBlockingQueue(int initialCapacity, Comparator<? super E> comparator) {
    super(new PriorityQueue<E>(initialCapacity, comparator), Integer.MAX_VALUE);
    order = comparator;
  }

  public PriorityBlockingQueue(Collection<? extends E> c) {
    this(Math.max(1, c.size()), orderOf(c));
    store.addAll(c);
  }

  @SuppressWarnings("unchecked")
  private static <E> Comparator<? super E> orderOf(Collection<? extends E> c) {
    if (c instanceof SortedSet<?> set) {
      return (Comparator<? super E>) set.comparator();
    }
    if (c instanceof PriorityQueue<?> queue) {
      return (Comparator<? super E>) queue.comparator();
    }
    return c instanceof PriorityBlockingQueue<?> queue
        ? (Comparator<? super E>) queue.comparator()
        : null;
  }

  public Comparator<? super E> comparator() {
    return order;
  }
}
