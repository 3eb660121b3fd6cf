package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/** A map over one in order, or a part of it, whose iterators look for the next key each time. */
class OrderedMap<K, V> extends AbstractMap<K, V> implements ConcurrentNavigableMap<K, V> {
  final NavigableMap<K, V> map;

  OrderedMap(NavigableMap<K, V> map) {
    this.map = map;
  }

  /** From one key to the next. */
  private final class Entries implements Iterator<Map.Entry<K, V>> {
    private Map.Entry<K, V> next = map.firstEntry();
    private Map.Entry<K, V> last;

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Map.Entry<K, V> next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      last = next;
      next = map.higherEntry(last.getKey());
      return last;
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException();
      }
      map.remove(last.getKey());
      last = null;
    }
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return map.size();
      }
    };
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
  public boolean containsKey(Object key) {
    return map.containsKey(Objects.requireNonNull(key));
  }

  @Override
  public V get(Object key) {
    return map.get(Objects.requireNonNull(key));
  }

  @Override
  public V put(K key, V value) {
    return map.put(Objects.requireNonNull(key), Objects.requireNonNull(value));
  }

  @Override
  public V remove(Object key) {
    return map.remove(Objects.requireNonNull(key));
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public V putIfAbsent(K key, V value) {
    V old = get(key);
    if (old == null) {
      put(key, value);
    }
    return old;
  }

  @Override
  public boolean remove(Object key, Object value) {
    if (value == null || !value.equals(get(key))) {
      return false;
    }
    map.remove(key);
    return true;
  }

  @Override
  public boolean replace(K key, V oldValue, V newValue) {
    if (!Objects.requireNonNull(oldValue).equals(get(key))) {
      return false;
    }
    put(key, newValue);
    return true;
  }

  @Override
  public V replace(K key, V value) {
    V old = get(key);
    if (old != null) {
      put(key, value);
    }
    return old;
  }

  @Override
  public Comparator<? super K> comparator() {
    return map.comparator();
  }

  @Override
  public K firstKey() {
    return map.firstKey();
  }

  @Override
  public K lastKey() {
    return map.lastKey();
  }

  @Override
  public Map.Entry<K, V> lowerEntry(K key) {
    return map.lowerEntry(key);
  }

  @Override
  public K lowerKey(K key) {
    return map.lowerKey(key);
  }

  @Override
  public Map.Entry<K, V> floorEntry(K key) {
    return map.floorEntry(key);
  }

  @Override
  public K floorKey(K key) {
    return map.floorKey(key);
  }

  @Override
  public Map.Entry<K, V> ceilingEntry(K key) {
    return map.ceilingEntry(key);
  }

  @Override
  public K ceilingKey(K key) {
    return map.ceilingKey(key);
  }

  @Override
  public Map.Entry<K, V> higherEntry(K key) {
    return map.higherEntry(key);
  }

  @Override
  public K higherKey(K key) {
    return map.higherKey(key);
  }

  @Override
  public Map.Entry<K, V> firstEntry() {
    return map.firstEntry();
  }

  @Override
  public Map.Entry<K, V> lastEntry() {
    return map.lastEntry();
  }

  @Override
  public Map.Entry<K, V> pollFirstEntry() {
    return map.pollFirstEntry();
  }

  @Override
  public Map.Entry<K, V> pollLastEntry() {
    return map.pollLastEntry();
  }

  @Override
  public ConcurrentNavigableMap<K, V> subMap(
      K fromKey, boolean fromInclusive, K toKey, boolean toInclusive) {
    return new OrderedMap<>(map.subMap(fromKey, fromInclusive, toKey, toInclusive));
  }

  @Override
  public ConcurrentNavigableMap<K, V> headMap(K toKey, boolean inclusive) {
    return new OrderedMap<>(map.headMap(toKey, inclusive));
  }

  @Override
  public ConcurrentNavigableMap<K, V> tailMap(K fromKey, boolean inclusive) {
    return new OrderedMap<>(map.tailMap(fromKey, inclusive));
  }

  @Override
  public ConcurrentNavigableMap<K, V> subMap(K fromKey, K toKey) {
    return subMap(fromKey, true, toKey, false);
  }

  @Override
  public ConcurrentNavigableMap<K, V> headMap(K toKey) {
    return headMap(toKey, false);
  }

  @Override
  public ConcurrentNavigableMap<K, V> tailMap(K fromKey) {
    return tailMap(fromKey, true);
  }

  @Override
  public ConcurrentNavigableMap<K, V> descendingMap() {
    return new OrderedMap<>(map.descendingMap());
  }

  @Override
  public NavigableSet<K> navigableKeySet() {
    return new ConcurrentSkipListSet<>(this);
  }

  @Override
  public NavigableSet<K> keySet() {
    return navigableKeySet();
  }

  @Override
  public NavigableSet<K> descendingKeySet() {
    return descendingMap().navigableKeySet();
  }
}
