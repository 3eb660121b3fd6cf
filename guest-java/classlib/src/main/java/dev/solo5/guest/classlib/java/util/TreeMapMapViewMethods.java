package dev.solo5.guest.classlib.java.util;

import dev.solo5.guest.classlib.Instance;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;

/** Methods of what {@link java.util.TreeMap} has as a part of it. */
public final class TreeMapMapViewMethods {
  private TreeMapMapViewMethods() {}

  private static <K> int compare(NavigableMap<K, ?> view, K a, K b) {
    Comparator<? super K> order = view.comparator();
    if (order == null) {
      return natural(a, b);
    }
    try {
      return order.compare(a, b);
    } catch (NullPointerException e) {
      return natural(b, a); // the other way round where there was no order to turn
    }
  }

  @SuppressWarnings("unchecked")
  private static <K> int natural(K a, K b) {
    return ((Comparable<? super K>) a).compareTo(b);
  }

  private static <K> K key(Map.Entry<K, ?> entry) {
    return entry == null ? null : entry.getKey();
  }

  @Instance
  public static <K, V> Map.Entry<K, V> lowerEntry(NavigableMap<K, V> view, K key) {
    return before(view, key, false);
  }

  @Instance
  public static <K> K lowerKey(NavigableMap<K, ?> view, K key) {
    return key(before(view, key, false));
  }

  @Instance
  public static <K, V> Map.Entry<K, V> floorEntry(NavigableMap<K, V> view, K key) {
    return before(view, key, true);
  }

  @Instance
  public static <K> K floorKey(NavigableMap<K, ?> view, K key) {
    return key(before(view, key, true));
  }

  @Instance
  public static <K, V> Map.Entry<K, V> ceilingEntry(NavigableMap<K, V> view, K key) {
    return after(view, key, true);
  }

  @Instance
  public static <K> K ceilingKey(NavigableMap<K, ?> view, K key) {
    return key(after(view, key, true));
  }

  @Instance
  public static <K, V> Map.Entry<K, V> higherEntry(NavigableMap<K, V> view, K key) {
    return after(view, key, false);
  }

  @Instance
  public static <K> K higherKey(NavigableMap<K, ?> view, K key) {
    return key(after(view, key, false));
  }

  private static <K, V> Map.Entry<K, V> before(NavigableMap<K, V> view, K key, boolean inclusive) {
    Map.Entry<K, V> first = view.firstEntry();
    if (first == null) {
      return null;
    }
    Map.Entry<K, V> last = view.lastEntry();
    int toLast = compare(view, key, last.getKey());
    if (inclusive ? toLast >= 0 : toLast > 0) {
      return last;
    }
    int toFirst = compare(view, key, first.getKey());
    if (inclusive ? toFirst < 0 : toFirst <= 0) {
      return null;
    }
    return view.headMap(key, inclusive).lastEntry();
  }

  private static <K, V> Map.Entry<K, V> after(NavigableMap<K, V> view, K key, boolean inclusive) {
    Map.Entry<K, V> first = view.firstEntry();
    if (first == null) {
      return null;
    }
    int toFirst = compare(view, key, first.getKey());
    if (inclusive ? toFirst <= 0 : toFirst < 0) {
      return first;
    }
    int toLast = compare(view, key, view.lastEntry().getKey());
    if (inclusive ? toLast > 0 : toLast >= 0) {
      return null;
    }
    return view.tailMap(key, inclusive).firstEntry();
  }
}
