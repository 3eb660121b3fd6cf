package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A queue with two ends whose threads wait for room and for elements. */
public interface BlockingDeque<E> extends BlockingQueue<E>, Deque<E> {
  void putFirst(E e) throws InterruptedException;

  void putLast(E e) throws InterruptedException;

  boolean offerFirst(E e, long timeout, TimeUnit unit) throws InterruptedException;

  boolean offerLast(E e, long timeout, TimeUnit unit) throws InterruptedException;

  E takeFirst() throws InterruptedException;

  E takeLast() throws InterruptedException;

  E pollFirst(long timeout, TimeUnit unit) throws InterruptedException;

  E pollLast(long timeout, TimeUnit unit) throws InterruptedException;

  @Override
  boolean add(E e);

  @Override
  boolean offer(E e);

  @Override
  E remove();

  @Override
  E poll();

  @Override
  E element();

  @Override
  E peek();

  @Override
  boolean remove(Object o);

  @Override
  boolean contains(Object o);
}
