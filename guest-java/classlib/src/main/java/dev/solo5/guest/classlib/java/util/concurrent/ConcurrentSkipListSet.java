package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;

/** A set in order whose iterators nothing disturbs. */
public class ConcurrentSkipListSet<E> extends AbstractSet<E>
    implements NavigableSet<E>, Cloneable, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final Object PRESENT = true;

  private final transient ConcurrentNavigableMap<E, Object> map;

  public ConcurrentSkipListSet() {
    map = new ConcurrentSkipListMap<>();
  }

  public ConcurrentSkipListSet(Comparator<? super E> comparator) {
    map = new ConcurrentSkipListMap<>(comparator);
  }

  public ConcurrentSkipListSet(Collection<? extends E> c) {
    this();
    for (E each : c) {
      map.put(each, PRESENT);
    }
  }

  public ConcurrentSkipListSet(SortedSet<E> s) {
    this(s.comparator());
    for (E each : s) {
      map.put(each, PRESENT);
    }
  }

  /** The keys of a map, or a part of another set. */
  @SuppressWarnings("unchecked")
  ConcurrentSkipListSet(ConcurrentNavigableMap<E, ?> map) {
    this.map = (ConcurrentNavigableMap<E, Object>) map;
  }

  private static <T> T key(Map.Entry<T, ?> entry) {
    return entry == null ? null : entry.getKey();
  }

  @Override
  public ConcurrentSkipListSet<E> clone() {
    return new ConcurrentSkipListSet<>((SortedSet<E>) this);
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public boolean contains(Object o) {
    return map.containsKey(o);
  }

  @Override
  public boolean add(E e) {
    Objects.requireNonNull(e);
    return map.putIfAbsent(e, PRESENT) == null;
  }

  @Override
  public boolean remove(Object o) {
    return map.remove(o) != null;
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public Iterator<E> iterator() {
    Iterator<Map.Entry<E, Object>> entries = map.entrySet().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public E next() {
        return entries.next().getKey();
      }

      @Override
      public void remove() {
        entries.remove();
      }
    };
  }

  @Override
  public Iterator<E> descendingIterator() {
    return descendingSet().iterator();
  }

  @Override
  public E lower(E e) {
    return map.lowerKey(e);
  }

  @Override
  public E floor(E e) {
    return map.floorKey(e);
  }

  @Override
  public E ceiling(E e) {
    return map.ceilingKey(e);
  }

  @Override
  public E higher(E e) {
    return map.higherKey(e);
  }

  @Override
  public E pollFirst() {
    return key(map.pollFirstEntry());
  }

  @Override
  public E pollLast() {
    return key(map.pollLastEntry());
  }

  @Override
  public Comparator<? super E> comparator() {
    return map.comparator();
  }

  @Override
  public E first() {
    return map.firstKey();
  }

  @Override
  public E last() {
    return map.lastKey();
  }

  @Override
  public NavigableSet<E> subSet(
      E fromElement, boolean fromInclusive, E toElement, boolean toInclusive) {
    return new ConcurrentSkipListSet<>(
        map.subMap(fromElement, fromInclusive, toElement, toInclusive));
  }

  @Override
  public NavigableSet<E> headSet(E toElement, boolean inclusive) {
    return new ConcurrentSkipListSet<>(map.headMap(toElement, inclusive));
  }

  @Override
  public NavigableSet<E> tailSet(E fromElement, boolean inclusive) {
    return new ConcurrentSkipListSet<>(map.tailMap(fromElement, inclusive));
  }

  @Override
  public NavigableSet<E> subSet(E fromElement, E toElement) {
    return subSet(fromElement, true, toElement, false);
  }

  @Override
  public NavigableSet<E> headSet(E toElement) {
    return headSet(toElement, false);
  }

  @Override
  public NavigableSet<E> tailSet(E fromElement) {
    return tailSet(fromElement, true);
  }

  @Override
  public NavigableSet<E> descendingSet() {
    return new ConcurrentSkipListSet<>(map.descendingMap());
  }
}
