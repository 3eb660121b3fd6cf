package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Over what was in a collection when it began; nothing that happens meanwhile disturbs it. */
final class SnapshotIterator<E> implements Iterator<E> {
  private final Collection<E> collection;
  private final Object[] elements;
  private int next;

  SnapshotIterator(Collection<E> collection, Object[] elements) {
    this.collection = collection;
    this.elements = elements;
  }

  /** The elements in the other order, in the same array. */
  static Object[] reversed(Object[] elements) {
    for (int i = 0, j = elements.length - 1; i < j; i++, j--) {
      Object first = elements[i];
      elements[i] = elements[j];
      elements[j] = first;
    }
    return elements;
  }

  @Override
  public boolean hasNext() {
    return next < elements.length;
  }

  @Override
  @SuppressWarnings("unchecked")
  public E next() {
    if (next == elements.length) {
      throw new NoSuchElementException();
    }
    return (E) elements[next++];
  }

  @Override
  public void remove() {
    if (next == 0 || elements[next - 1] == null) {
      throw new IllegalStateException();
    }
    collection.remove(elements[next - 1]);
    elements[next - 1] = null;
  }
}
