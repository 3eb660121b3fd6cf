package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Waiter;
import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A queue without room: who gives waits for who takes. */
public class SynchronousQueue<E> extends AbstractQueue<E>
    implements BlockingQueue<E>, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** Who waits, with what is given or will be. */
  private static final class Meeting<E> {
    final Waiter waiter = new Waiter();
    E element;
  }

  private final transient ArrayDeque<Meeting<E>> takers = new ArrayDeque<>();
  private final transient ArrayDeque<Meeting<E>> givers = new ArrayDeque<>();

  public SynchronousQueue() {}

  public SynchronousQueue(boolean fair) {}

  @Override
  public boolean offer(E e) {
    Objects.requireNonNull(e);
    Meeting<E> taker;
    while ((taker = takers.poll()) != null) {
      if (taker.waiter.wake()) {
        taker.element = e;
        return true;
      }
    }
    return false;
  }

  @Override
  public void put(E e) throws InterruptedException {
    offerUntil(e, Waiter.FOREVER);
  }

  @Override
  public boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return offerUntil(e, Waiter.deadline(unit.toNanos(timeout)));
  }

  private boolean offerUntil(E e, long deadline) throws InterruptedException {
    StoredQueue.checkInterrupted();
    if (offer(e)) {
      return true;
    }
    var meeting = new Meeting<E>();
    meeting.element = e;
    return meet(meeting, givers, deadline);
  }

  private boolean meet(Meeting<E> meeting, ArrayDeque<Meeting<E>> with, long deadline)
      throws InterruptedException {
    with.add(meeting);
    Waiter.End end = meeting.waiter.await(deadline);
    if (end == Waiter.End.WOKEN) {
      return true;
    }
    with.remove(meeting);
    if (end == Waiter.End.INTERRUPTED) {
      Thread.interrupted();
      throw new InterruptedException();
    }
    return false;
  }

  @Override
  public E poll() {
    Meeting<E> giver;
    while ((giver = givers.poll()) != null) {
      if (giver.waiter.wake()) {
        return giver.element;
      }
    }
    return null;
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
    E given = poll();
    if (given != null) {
      return given;
    }
    var meeting = new Meeting<E>();
    return meet(meeting, takers, deadline) ? meeting.element : null;
  }

  @Override
  public E peek() {
    return null;
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public boolean isEmpty() {
    return true;
  }

  @Override
  public int remainingCapacity() {
    return 0;
  }

  @Override
  public boolean remove(Object o) {
    return false;
  }

  @Override
  public boolean contains(Object o) {
    return false;
  }

  @Override
  public void clear() {}

  @Override
  public Iterator<E> iterator() {
    return Collections.emptyIterator();
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
  public String toString() {
    return "[]";
  }
}
