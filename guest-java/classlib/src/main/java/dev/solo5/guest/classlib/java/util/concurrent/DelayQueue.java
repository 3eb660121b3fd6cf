package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** A queue whose elements can be taken when their time has come. */
public class DelayQueue<E extends Delayed> extends AbstractQueue<E> implements BlockingQueue<E> {
  private final PriorityQueue<E> store = new PriorityQueue<>();
  private final Waiters takers = new Waiters();

  public DelayQueue() {}

  public DelayQueue(Collection<? extends E> c) {
    addAll(c);
  }

  @Override
  public boolean add(E e) {
    return offer(e);
  }

  @Override
  public boolean offer(E e) {
    store.add(Objects.requireNonNull(e));
    if (store.peek() == e) {
      takers.wakeOne();
    }
    return true;
  }

  @Override
  public void put(E e) {
    offer(e);
  }

  @Override
  public boolean offer(E e, long timeout, TimeUnit unit) {
    return offer(e);
  }

  @Override
  public E poll() {
    E first = store.peek();
    if (first == null || first.getDelay(TimeUnit.NANOSECONDS) > 0) {
      return null;
    }
    store.poll();
    if (!store.isEmpty()) {
      takers.wakeOne();
    }
    return first;
  }

  @Override
  public E remove() {
    E first = poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    return first;
  }

  @Override
  public E take() throws InterruptedException {
    return pollUntil(Waiter.FOREVER);
  }

  @Override
  public E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return pollUntil(Waiter.deadline(unit.toNanos(timeout)));
  }

  private E pollUntil(long deadline) throws InterruptedException {
    StoredQueue.checkInterrupted();
    while (true) {
      E first = poll();
      if (first != null) {
        return first;
      }
      long next = deadline;
      if (!store.isEmpty()) {
        long due = Waiter.deadline(store.peek().getDelay(TimeUnit.NANOSECONDS));
        next = Math.min(deadline, due);
      }
      if (!takers.await(next) && next == deadline) {
        return poll();
      }
    }
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
    return Integer.MAX_VALUE;
  }

  @Override
  public boolean remove(Object o) {
    return store.remove(o);
  }

  @Override
  public void clear() {
    store.clear();
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
}
