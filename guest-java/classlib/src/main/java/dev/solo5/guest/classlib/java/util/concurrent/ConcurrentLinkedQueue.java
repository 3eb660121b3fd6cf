package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A queue whose iterators nothing disturbs. */
public class ConcurrentLinkedQueue<E> extends AbstractQueue<E> implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final transient ArrayDeque<E> deque = new ArrayDeque<>();

  public ConcurrentLinkedQueue() {}

  public ConcurrentLinkedQueue(Collection<? extends E> c) {
    deque.addAll(c);
  }

  @Override
  public boolean offer(E e) {
    return deque.offer(e);
  }

  @Override
  public boolean add(E e) {
    return deque.offer(e);
  }

  @Override
  public E poll() {
    return deque.poll();
  }

  @Override
  public E peek() {
    return deque.peek();
  }

  @Override
  public boolean isEmpty() {
    return deque.isEmpty();
  }

  @Override
  public int size() {
    return deque.size();
  }

  @Override
  public boolean contains(Object o) {
    return o != null && deque.contains(o);
  }

  @Override
  public boolean remove(Object o) {
    return o != null && deque.remove(o);
  }

  @Override
  public boolean addAll(Collection<? extends E> c) {
    if (c == this) {
      throw new IllegalArgumentException();
    }
    return deque.addAll(c);
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    return deque.removeIf(filter);
  }

  @Override
  public boolean removeAll(Collection<?> c) {
    return deque.removeAll(c);
  }

  @Override
  public boolean retainAll(Collection<?> c) {
    return deque.retainAll(c);
  }

  @Override
  public void clear() {
    deque.clear();
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    for (E each : this) {
      action.accept(each);
    }
  }

  @Override
  public Object[] toArray() {
    return deque.toArray();
  }

  @Override
  public <T> T[] toArray(T[] a) {
    return deque.toArray(a);
  }

  @Override
  public Iterator<E> iterator() {
    return new SnapshotIterator<>(this, toArray());
  }

  @Override
  public String toString() {
    return deque.toString();
  }
}
