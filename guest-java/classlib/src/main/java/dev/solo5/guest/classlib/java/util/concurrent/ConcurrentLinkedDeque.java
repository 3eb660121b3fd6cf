package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;

/** A queue with two ends whose iterators nothing disturbs. */
public class ConcurrentLinkedDeque<E> extends AbstractCollection<E>
    implements Deque<E>, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final transient ArrayDeque<E> deque = new ArrayDeque<>();

  public ConcurrentLinkedDeque() {}

  public ConcurrentLinkedDeque(Collection<? extends E> c) {
    deque.addAll(c);
  }

  @Override
  public void addFirst(E e) {
    deque.addFirst(e);
  }

  @Override
  public boolean offerFirst(E e) {
    return deque.offerFirst(e);
  }

  @Override
  public E removeFirst() {
    return deque.removeFirst();
  }

  @Override
  public E pollFirst() {
    return deque.pollFirst();
  }

  @Override
  public E getFirst() {
    return deque.getFirst();
  }

  @Override
  public E peekFirst() {
    return deque.peekFirst();
  }

  @Override
  public boolean removeFirstOccurrence(Object o) {
    return deque.removeFirstOccurrence(Objects.requireNonNull(o));
  }

  @Override
  public void addLast(E e) {
    deque.addLast(e);
  }

  @Override
  public boolean offerLast(E e) {
    return deque.offerLast(e);
  }

  @Override
  public E removeLast() {
    return deque.removeLast();
  }

  @Override
  public E pollLast() {
    return deque.pollLast();
  }

  @Override
  public E getLast() {
    return deque.getLast();
  }

  @Override
  public E peekLast() {
    return deque.peekLast();
  }

  @Override
  public boolean removeLastOccurrence(Object o) {
    return deque.removeLastOccurrence(Objects.requireNonNull(o));
  }

  @Override
  public boolean add(E e) {
    return deque.offerLast(e);
  }

  @Override
  public boolean offer(E e) {
    return deque.offerLast(e);
  }

  @Override
  public E remove() {
    return deque.removeFirst();
  }

  @Override
  public E poll() {
    return deque.pollFirst();
  }

  @Override
  public E element() {
    return deque.getFirst();
  }

  @Override
  public E peek() {
    return deque.peekFirst();
  }

  @Override
  public void push(E e) {
    deque.addFirst(e);
  }

  @Override
  public E pop() {
    return deque.removeFirst();
  }

  @Override
  public boolean remove(Object o) {
    return deque.remove(Objects.requireNonNull(o));
  }

  @Override
  public boolean contains(Object o) {
    return o != null && deque.contains(o);
  }

  @Override
  public int size() {
    return deque.size();
  }

  @Override
  public boolean isEmpty() {
    return deque.isEmpty();
  }

  @Override
  public void clear() {
    deque.clear();
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
  public Iterator<E> descendingIterator() {
    return new SnapshotIterator<>(this, SnapshotIterator.reversed(toArray()));
  }
}
