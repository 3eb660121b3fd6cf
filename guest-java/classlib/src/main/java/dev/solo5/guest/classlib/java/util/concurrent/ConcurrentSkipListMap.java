package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A map in order whose iterators nothing disturbs; a tree, not a skip list. */
public class ConcurrentSkipListMap<K, V> extends OrderedMap<K, V>
    implements Cloneable, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  public ConcurrentSkipListMap() {
    super(new TreeMap<>());
  }

  public ConcurrentSkipListMap(Comparator<? super K> comparator) {
    super(new TreeMap<>(comparator));
  }

  public ConcurrentSkipListMap(Map<? extends K, ? extends V> m) {
    super(new TreeMap<>(m));
  }

  public ConcurrentSkipListMap(SortedMap<K, ? extends V> m) {
    super(new TreeMap<>(m.comparator()));
    map.putAll(m);
  }

  @Override
  public ConcurrentSkipListMap<K, V> clone() {
    return new ConcurrentSkipListMap<>((SortedMap<K, V>) this);
  }
}
