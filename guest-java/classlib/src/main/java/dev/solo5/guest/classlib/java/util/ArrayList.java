package dev.solo5.guest.classlib.java.util;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A list in an array. */
public class ArrayList<E> extends AbstractList<E>
    implements List<E>, RandomAccess, Cloneable, Serializable {
  private static final long serialVersionUID = 1L;

  private static final int DEFAULT_CAPACITY = 10;
  private static final Object[] NONE = {};

  private transient Object[] items;
  private int size;

  public ArrayList() {
    items = NONE;
  }

  public ArrayList(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("Illegal Capacity: " + capacity);
    }
    items = capacity == 0 ? NONE : new Object[capacity];
  }

  public ArrayList(Collection<? extends E> collection) {
    items = collection.toArray();
    size = items.length;
    if (items.getClass() != Object[].class) {
      items = Arrays.copyOf(items, size, Object[].class);
    }
  }

  public void ensureCapacity(int capacity) {
    if (capacity > items.length) {
      int more = Math.max(items.length + (items.length >> 1), DEFAULT_CAPACITY);
      items = Arrays.copyOf(items, Math.max(more, capacity));
      modCount++;
    }
  }

  public void trimToSize() {
    modCount++;
    items = Arrays.copyOf(items, size);
  }

  @SuppressWarnings("unchecked")
  private E at(int index) {
    return (E) items[index];
  }

  private void checkIndex(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + size);
    }
  }

  private void checkPosition(int index) {
    if (index < 0 || index > size) {
      throw new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isEmpty() {
    return size == 0;
  }

  @Override
  public E get(int index) {
    checkIndex(index);
    return at(index);
  }

  @Override
  public E set(int index, E item) {
    checkIndex(index);
    E old = at(index);
    items[index] = item;
    return old;
  }

  @Override
  public boolean add(E item) {
    modCount++;
    if (size == items.length) {
      items =
          Arrays.copyOf(
              items, Math.max(size + (size >> 1), size == 0 ? DEFAULT_CAPACITY : size + 1));
    }
    items[size++] = item;
    return true;
  }

  @Override
  public void add(int index, E item) {
    checkPosition(index);
    open(index, 1);
    items[index] = item;
  }

  private void open(int index, int count) {
    modCount++;
    if (size + count > items.length) {
      items = Arrays.copyOf(items, Math.max(size + count, size + (size >> 1)));
    }
    System.arraycopy(items, index, items, index + count, size - index);
    size += count;
  }

  private void close(int index, int count) {
    modCount++;
    System.arraycopy(items, index + count, items, index, size - index - count);
    Arrays.fill(items, size - count, size, null);
    size -= count;
  }

  @Override
  public E remove(int index) {
    checkIndex(index);
    E old = at(index);
    close(index, 1);
    return old;
  }

  @Override
  public boolean remove(Object item) {
    int index = indexOf(item);
    if (index >= 0) {
      close(index, 1);
    }
    return index >= 0;
  }

  @Override
  public E getFirst() {
    checkNotEmpty();
    return at(0);
  }

  @Override
  public E getLast() {
    checkNotEmpty();
    return at(size - 1);
  }

  @Override
  public E removeFirst() {
    checkNotEmpty();
    return remove(0);
  }

  @Override
  public E removeLast() {
    checkNotEmpty();
    return remove(size - 1);
  }

  private void checkNotEmpty() {
    if (size == 0) {
      throw new NoSuchElementException();
    }
  }

  @Override
  public void addFirst(E item) {
    add(0, item);
  }

  @Override
  public void addLast(E item) {
    add(item);
  }

  @Override
  public boolean addAll(Collection<? extends E> collection) {
    return addAll(size, collection);
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> collection) {
    checkPosition(index);
    Object[] added = collection.toArray();
    open(index, added.length);
    System.arraycopy(added, 0, items, index, added.length);
    return added.length > 0;
  }

  @Override
  protected void removeRange(int from, int to) {
    if (from > to) {
      throw new IndexOutOfBoundsException("From Index: " + from + " > To Index: " + to);
    }
    close(from, to - from);
  }

  @Override
  public void clear() {
    modCount++;
    Arrays.fill(items, 0, size, null);
    size = 0;
  }

  @Override
  public boolean contains(Object item) {
    return indexOf(item) >= 0;
  }

  @Override
  public int indexOf(Object item) {
    for (int i = 0; i < size; i++) {
      if (Objects.equals(item, items[i])) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int lastIndexOf(Object item) {
    for (int i = size - 1; i >= 0; i--) {
      if (Objects.equals(item, items[i])) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOf(items, size);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T[] toArray(T[] array) {
    if (array.length < size) {
      return (T[]) Arrays.copyOf(items, size, array.getClass());
    }
    System.arraycopy(items, 0, array, 0, size);
    if (array.length > size) {
      array[size] = null;
    }
    return array;
  }

  private void checkUnchanged(int expected) {
    if (modCount != expected) {
      throw new ConcurrentModificationException();
    }
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    Objects.requireNonNull(action);
    int expected = modCount;
    for (int i = 0; modCount == expected && i < size; i++) {
      action.accept(at(i));
    }
    checkUnchanged(expected);
  }

  @Override
  public void replaceAll(UnaryOperator<E> operator) {
    Objects.requireNonNull(operator);
    int expected = modCount;
    for (int i = 0; modCount == expected && i < size; i++) {
      items[i] = operator.apply(at(i));
    }
    checkUnchanged(expected);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void sort(Comparator<? super E> comparator) {
    int expected = modCount;
    Arrays.sort((E[]) items, 0, size, comparator);
    checkUnchanged(expected);
    modCount++;
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    Objects.requireNonNull(filter);
    int expected = modCount;
    boolean[] drop = new boolean[size];
    boolean any = false;
    for (int i = 0; i < drop.length; i++) {
      drop[i] = filter.test(at(i));
      any |= drop[i];
      checkUnchanged(expected);
    }
    if (any) {
      int kept = 0;
      for (int i = 0; i < drop.length; i++) {
        if (!drop[i]) {
          items[kept++] = items[i];
        }
      }
      close(kept, size - kept);
    }
    return any;
  }

  @Override
  public boolean removeAll(Collection<?> collection) {
    Objects.requireNonNull(collection);
    return removeIf(collection::contains);
  }

  @Override
  public boolean retainAll(Collection<?> collection) {
    Objects.requireNonNull(collection);
    return removeIf(item -> !collection.contains(item));
  }

  @Override
  public Object clone() {
    return new ArrayList<>(this);
  }

  @Override
  public Iterator<E> iterator() {
    return new Items();
  }

  private final class Items implements Iterator<E> {
    private int next;
    private int last = -1;
    private int expected = modCount;

    @Override
    public boolean hasNext() {
      return next != size;
    }

    @Override
    public E next() {
      checkUnchanged(expected);
      if (next >= size) {
        throw new NoSuchElementException();
      }
      last = next++;
      return at(last);
    }

    @Override
    public void remove() {
      if (last < 0) {
        throw new IllegalStateException();
      }
      checkUnchanged(expected);
      close(last, 1);
      next = last;
      last = -1;
      expected = modCount;
    }
  }
}
