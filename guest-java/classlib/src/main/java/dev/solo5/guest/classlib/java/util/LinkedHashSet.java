package dev.solo5.guest.classlib.java.util;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SequencedSet;

/** The keys of a map in the order of insertion. */
public class LinkedHashSet<E> extends HashSet<E> implements SequencedSet<E> {
  private static final long serialVersionUID = 1L;

  public LinkedHashSet() {
    super(new LinkedHashMap<>());
  }

  public LinkedHashSet(int capacity) {
    super(new LinkedHashMap<>(capacity));
  }

  public LinkedHashSet(int capacity, float load) {
    super(new LinkedHashMap<>(capacity, load));
  }

  public LinkedHashSet(Collection<? extends E> items) {
    super(new LinkedHashMap<>(Math.max(2 * items.size(), 11)));
    addAll(items);
  }

  /** For so many items. */
  public static <T> LinkedHashSet<T> newLinkedHashSet(int items) {
    if (items < 0) {
      throw new IllegalArgumentException("Negative number of elements: " + items);
    }
    return new LinkedHashSet<>(HashMap.capacityOf(items));
  }

  private LinkedHashMap<E, Boolean> linked() {
    return (LinkedHashMap<E, Boolean>) map;
  }

  @Override
  public void addFirst(E item) {
    linked().putFirst(item, Boolean.TRUE);
  }

  @Override
  public void addLast(E item) {
    linked().putLast(item, Boolean.TRUE);
  }

  private static <T> T key(java.util.Map.Entry<T, Boolean> entry) {
    if (entry == null) {
      throw new NoSuchElementException();
    }
    return entry.getKey();
  }

  @Override
  public E getFirst() {
    return key(linked().firstEntry());
  }

  @Override
  public E getLast() {
    return key(linked().lastEntry());
  }

  @Override
  public E removeFirst() {
    return key(linked().pollFirstEntry());
  }

  @Override
  public E removeLast() {
    return key(linked().pollLastEntry());
  }

  @Override
  public SequencedSet<E> reversed() {
    return new Reversed();
  }

  /** The same set from the other end. */
  private final class Reversed extends AbstractSet<E> implements SequencedSet<E> {
    @Override
    public SequencedSet<E> reversed() {
      return LinkedHashSet.this;
    }

    @Override
    public Iterator<E> iterator() {
      return linked().sequencedKeySet().reversed().iterator();
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean contains(Object item) {
      return map.containsKey(item);
    }

    @Override
    public boolean remove(Object item) {
      return LinkedHashSet.this.remove(item);
    }

    @Override
    public boolean add(E item) {
      if (contains(item)) {
        return false;
      }
      LinkedHashSet.this.addFirst(item);
      return true;
    }

    @Override
    public void clear() {
      map.clear();
    }

    @Override
    public void addFirst(E item) {
      LinkedHashSet.this.addLast(item);
    }

    @Override
    public void addLast(E item) {
      LinkedHashSet.this.addFirst(item);
    }

    @Override
    public E getFirst() {
      return LinkedHashSet.this.getLast();
    }

    @Override
    public E getLast() {
      return LinkedHashSet.this.getFirst();
    }

    @Override
    public E removeFirst() {
      return LinkedHashSet.this.removeLast();
    }

    @Override
    public E removeLast() {
      return LinkedHashSet.this.removeFirst();
    }
  }
}
