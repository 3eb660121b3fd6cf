package dev.solo5.guest.classlib.java.util;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;

/** The keys of a map. */
public class HashSet<E> extends AbstractSet<E> implements Cloneable, Serializable {
  private static final long serialVersionUID = 1L;

  HashMap<E, Boolean> map;

  public HashSet() {
    map = new HashMap<>();
  }

  public HashSet(Collection<? extends E> items) {
    map = new HashMap<>(Math.max((int) (items.size() / .75f) + 1, 16));
    addAll(items);
  }

  public HashSet(int capacity) {
    map = new HashMap<>(capacity);
  }

  public HashSet(int capacity, float load) {
    map = new HashMap<>(capacity, load);
  }

  HashSet(HashMap<E, Boolean> map) {
    this.map = map;
  }

  /** For so many items. */
  public static <T> HashSet<T> newHashSet(int items) {
    if (items < 0) {
      throw new IllegalArgumentException("Negative number of elements: " + items);
    }
    return new HashSet<>(HashMap.capacityOf(items));
  }

  @Override
  public Iterator<E> iterator() {
    return map.keySet().iterator();
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
  public boolean contains(Object item) {
    return map.containsKey(item);
  }

  @Override
  public boolean add(E item) {
    return map.put(item, Boolean.TRUE) == null;
  }

  @Override
  public boolean remove(Object item) {
    return map.remove(item) != null;
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public Object clone() {
    try {
      @SuppressWarnings("unchecked")
      HashSet<E> copy = (HashSet<E>) super.clone();
      @SuppressWarnings("unchecked")
      HashMap<E, Boolean> copied = (HashMap<E, Boolean>) map.clone();
      copy.map = copied;
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new InternalError(e);
    }
  }
}
