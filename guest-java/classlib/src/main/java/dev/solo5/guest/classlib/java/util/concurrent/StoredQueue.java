package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A blocking queue that keeps its elements in another queue, as many as it has room for. */
abstract class StoredQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
  final Queue<E> store;
  final int capacity;
  final Waiters takers = new Waiters();
  final Waiters givers = new Waiters();

  StoredQueue(Queue<E> store, int capacity) {
    this.store = store;
    this.capacity = capacity;
  }

  static void checkInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  @Override
  public boolean add(E e) {
    if (!offer(e)) {
      throw new IllegalStateException("Queue full");
    }
    return true;
  }

  @Override
  public boolean offer(E e) {
    Objects.requireNonNull(e);
    if (store.size() >= capacity) {
      return false;
    }
    store.add(e);
    takers.wakeOne();
    return true;
  }

  @Override
  public boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return offerUntil(e, Waiter.deadline(unit.toNanos(timeout)));
  }

  @Override
  public void put(E e) throws InterruptedException {
    offerUntil(e, Waiter.FOREVER);
  }

  private boolean offerUntil(E e, long deadline) throws InterruptedException {
    checkInterrupted();
    while (!offer(e)) {
      if (!givers.await(deadline)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public E poll() {
    E first = store.poll();
    if (first != null) {
      givers.wakeOne();
    }
    return first;
  }

  @Override
  public E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return pollUntil(Waiter.deadline(unit.toNanos(timeout)));
  }

  @Override
  public E take() throws InterruptedException {
    return pollUntil(Waiter.FOREVER);
  }

  private E pollUntil(long deadline) throws InterruptedException {
    checkInterrupted();
    E first;
    while ((first = poll()) == null) {
      if (!takers.await(deadline)) {
        return null;
      }
    }
    return first;
  }

  @Override
  public E peek() {
    return store.peek();
  }

  @Override
  public int size() {
    return store.size();
  }

  @Override
  public int remainingCapacity() {
    return capacity == Integer.MAX_VALUE ? capacity : capacity - store.size();
  }

  @Override
  public boolean contains(Object o) {
    return store.contains(o);
  }

  @Override
  public boolean remove(Object o) {
    boolean removed = o != null && store.remove(o);
    if (removed) {
      givers.wakeOne();
    }
    return removed;
  }

  @Override
  public void clear() {
    store.clear();
    givers.wakeAll();
  }

  @Override
  public int drainTo(Collection<? super E> c) {
    return drainTo(c, Integer.MAX_VALUE);
  }

  @Override
  public int drainTo(Collection<? super E> c, int maxElements) {
    Objects.requireNonNull(c);
    if (c == this) {
      throw new IllegalArgumentException();
    }
    int count = 0;
    E each;
    while (count < maxElements && (each = poll()) != null) {
      c.add(each);
      count++;
    }
    return count;
  }

  @Override
  public Object[] toArray() {
    return store.toArray();
  }

  @Override
  public <T> T[] toArray(T[] a) {
    return store.toArray(a);
  }

  @Override
  public Iterator<E> iterator() {
    return new SnapshotIterator<>(this, toArray());
  }

  @Override
  public String toString() {
    return store.toString();
  }
}
