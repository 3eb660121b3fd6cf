package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Waiter;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.TimeUnit;

/** A queue with two ends that grows, up to a size that may be given. */
public class LinkedBlockingDeque<E> extends StoredQueue<E>
    implements BlockingDeque<E>, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final transient ArrayDeque<E> deque;

  public LinkedBlockingDeque() {
    this(Integer.MAX_VALUE);
  }

  public LinkedBlockingDeque(int capacity) {
    super(new ArrayDeque<>(), ArrayBlockingQueue.check(capacity));
    deque = (ArrayDeque<E>) store;
  }

  public LinkedBlockingDeque(Collection<? extends E> c) {
    this();
    deque.addAll(c);
  }

  private static <T> T required(T element) {
    if (element == null) {
      throw new NoSuchElementException();
    }
    return element;
  }

  @Override
  public boolean offerFirst(E e) {
    Objects.requireNonNull(e);
    if (deque.size() >= capacity) {
      return false;
    }
    deque.addFirst(e);
    takers.wakeOne();
    return true;
  }

  @Override
  public void addFirst(E e) {
    if (!offerFirst(e)) {
      throw new IllegalStateException("Deque full");
    }
  }

  @Override
  public void putFirst(E e) throws InterruptedException {
    offerFirstUntil(e, Waiter.FOREVER);
  }

  @Override
  public boolean offerFirst(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return offerFirstUntil(e, Waiter.deadline(unit.toNanos(timeout)));
  }

  private boolean offerFirstUntil(E e, long deadline) throws InterruptedException {
    checkInterrupted();
    while (!offerFirst(e)) {
      if (!givers.await(deadline)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public E pollFirst() {
    E taken = deque.pollFirst();
    if (taken != null) {
      givers.wakeOne();
    }
    return taken;
  }

  @Override
  public E takeFirst() throws InterruptedException {
    return pollFirstUntil(Waiter.FOREVER);
  }

  @Override
  public E pollFirst(long timeout, TimeUnit unit) throws InterruptedException {
    return pollFirstUntil(Waiter.deadline(unit.toNanos(timeout)));
  }

  private E pollFirstUntil(long deadline) throws InterruptedException {
    checkInterrupted();
    E taken;
    while ((taken = pollFirst()) == null) {
      if (!takers.await(deadline)) {
        return null;
      }
    }
    return taken;
  }

  @Override
  public E removeFirst() {
    return required(pollFirst());
  }

  @Override
  public E getFirst() {
    return required(deque.peekFirst());
  }

  @Override
  public E peekFirst() {
    return deque.peekFirst();
  }

  @Override
  public boolean removeFirstOccurrence(Object o) {
    boolean removed = o != null && deque.removeFirstOccurrence(o);
    if (removed) {
      givers.wakeOne();
    }
    return removed;
  }

  @Override
  public boolean offerLast(E e) {
    Objects.requireNonNull(e);
    if (deque.size() >= capacity) {
      return false;
    }
    deque.addLast(e);
    takers.wakeOne();
    return true;
  }

  @Override
  public void addLast(E e) {
    if (!offerLast(e)) {
      throw new IllegalStateException("Deque full");
    }
  }

  @Override
  public void putLast(E e) throws InterruptedException {
    offerLastUntil(e, Waiter.FOREVER);
  }

  @Override
  public boolean offerLast(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return offerLastUntil(e, Waiter.deadline(unit.toNanos(timeout)));
  }

  private boolean offerLastUntil(E e, long deadline) throws InterruptedException {
    checkInterrupted();
    while (!offerLast(e)) {
      if (!givers.await(deadline)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public E pollLast() {
    E taken = deque.pollLast();
    if (taken != null) {
      givers.wakeOne();
    }
    return taken;
  }

  @Override
  public E takeLast() throws InterruptedException {
    return pollLastUntil(Waiter.FOREVER);
  }

  @Override
  public E pollLast(long timeout, TimeUnit unit) throws InterruptedException {
    return pollLastUntil(Waiter.deadline(unit.toNanos(timeout)));
  }

  private E pollLastUntil(long deadline) throws InterruptedException {
    checkInterrupted();
    E taken;
    while ((taken = pollLast()) == null) {
      if (!takers.await(deadline)) {
        return null;
      }
    }
    return taken;
  }

  @Override
  public E removeLast() {
    return required(pollLast());
  }

  @Override
  public E getLast() {
    return required(deque.peekLast());
  }

  @Override
  public E peekLast() {
    return deque.peekLast();
  }

  @Override
  public boolean removeLastOccurrence(Object o) {
    boolean removed = o != null && deque.removeLastOccurrence(o);
    if (removed) {
      givers.wakeOne();
    }
    return removed;
  }

  @Override
  public boolean add(E e) {
    addLast(e);
    return true;
  }

  @Override
  public void push(E e) {
    addFirst(e);
  }

  @Override
  public E pop() {
    return removeFirst();
  }

  @Override
  public Iterator<E> descendingIterator() {
    return new SnapshotIterator<>(this, SnapshotIterator.reversed(toArray()));
  }
}
