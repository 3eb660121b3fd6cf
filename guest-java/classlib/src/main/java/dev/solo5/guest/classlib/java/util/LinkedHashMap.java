package dev.solo5.guest.classlib.java.util;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/** In the order of insertion, or of access. */
public class LinkedHashMap<K, V> extends HashMap<K, V> implements SequencedMap<K, V> {
  private static final long serialVersionUID = 1L;

  private static final class Link<K, V> extends Node<K, V> {
    Link<K, V> before;
    Link<K, V> after;

    Link(int hash, K key, V value, Node<K, V> next) {
      super(hash, key, value, next);
    }
  }

  private transient Link<K, V> first;
  private transient Link<K, V> last;
  private final boolean byAccess;
  private transient boolean placeFirst;
  private transient boolean move; // an entry that is put stands where it is put

  public LinkedHashMap() {
    byAccess = false;
  }

  public LinkedHashMap(int capacity) {
    super(capacity);
    byAccess = false;
  }

  public LinkedHashMap(int capacity, float load) {
    super(capacity, load);
    byAccess = false;
  }

  public LinkedHashMap(int capacity, float load, boolean byAccess) {
    super(capacity, load);
    this.byAccess = byAccess;
  }

  public LinkedHashMap(Map<? extends K, ? extends V> map) {
    byAccess = false;
    putAll(map);
  }

  /** For so many mappings. */
  public static <K, V> LinkedHashMap<K, V> newLinkedHashMap(int mappings) {
    if (mappings < 0) {
      throw new IllegalArgumentException("Negative number of mappings: " + mappings);
    }
    return new LinkedHashMap<>(capacityOf(mappings));
  }

  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return false;
  }

  @Override
  Node<K, V> newNode(int hash, K key, V value, Node<K, V> next) {
    Link<K, V> link = new Link<>(hash, key, value, next);
    if (placeFirst) {
      linkFirst(link);
    } else {
      linkLast(link);
    }
    return link;
  }

  private void linkLast(Link<K, V> link) {
    link.before = last;
    link.after = null;
    if (last == null) {
      first = link;
    } else {
      last.after = link;
    }
    last = link;
  }

  private void linkFirst(Link<K, V> link) {
    link.after = first;
    link.before = null;
    if (first == null) {
      last = link;
    } else {
      first.before = link;
    }
    first = link;
  }

  private void unlink(Link<K, V> link) {
    if (link.before == null) {
      first = link.after;
    } else {
      link.before.after = link.after;
    }
    if (link.after == null) {
      last = link.before;
    } else {
      link.after.before = link.before;
    }
  }

  @Override
  void afterAccess(Node<K, V> node) {
    Link<K, V> link = (Link<K, V>) node;
    if (placeFirst && first != link) {
      unlink(link);
      linkFirst(link);
      modCount++;
    } else if (!placeFirst && (byAccess || move) && last != link) {
      unlink(link);
      linkLast(link);
      modCount++;
    }
  }

  @Override
  void afterInsertion(boolean mayEvict) {
    if (mayEvict && first != null && removeEldestEntry(first)) {
      removeNode(first.key, false, null);
    }
  }

  @Override
  void afterRemoval(Node<K, V> node) {
    unlink((Link<K, V>) node);
  }

  @Override
  public V get(Object key) {
    Node<K, V> node = find(key);
    if (node == null) {
      return null;
    }
    if (byAccess) {
      afterAccess(node);
    }
    return node.value;
  }

  @Override
  public V getOrDefault(Object key, V otherwise) {
    Node<K, V> node = find(key);
    if (node == null) {
      return otherwise;
    }
    if (byAccess) {
      afterAccess(node);
    }
    return node.value;
  }

  @Override
  public void clear() {
    super.clear();
    first = null;
    last = null;
  }

  @Override
  void reset() {
    super.reset();
    first = null;
    last = null;
  }

  @Override
  public V putFirst(K key, V value) {
    placeFirst = true;
    try {
      return put(key, value);
    } finally {
      placeFirst = false;
    }
  }

  @Override
  public V putLast(K key, V value) {
    move = true;
    try {
      return put(key, value);
    } finally {
      move = false;
    }
  }

  private static <K, V> Map.Entry<K, V> snapshot(Link<K, V> link) {
    return link == null ? null : new AbstractMap.SimpleImmutableEntry<>(link.key, link.value);
  }

  @Override
  public Map.Entry<K, V> firstEntry() {
    return snapshot(first);
  }

  @Override
  public Map.Entry<K, V> lastEntry() {
    return snapshot(last);
  }

  @Override
  public Map.Entry<K, V> pollFirstEntry() {
    Map.Entry<K, V> entry = snapshot(first);
    if (entry != null) {
      remove(entry.getKey());
    }
    return entry;
  }

  @Override
  public Map.Entry<K, V> pollLastEntry() {
    Map.Entry<K, V> entry = snapshot(last);
    if (entry != null) {
      remove(entry.getKey());
    }
    return entry;
  }

  @Override
  Iterator<Node<K, V>> nodes() {
    return new Links(false);
  }

  private final class Links implements Iterator<Node<K, V>> {
    private final boolean backwards;
    private Link<K, V> next;
    private Link<K, V> current;
    private int expected = modCount;

    Links(boolean backwards) {
      this.backwards = backwards;
      next = backwards ? last : first;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Node<K, V> next() {
      if (modCount != expected) {
        throw new ConcurrentModificationException();
      }
      if (next == null) {
        throw new NoSuchElementException();
      }
      current = next;
      next = backwards ? current.before : current.after;
      return current;
    }

    @Override
    public void remove() {
      if (current == null) {
        throw new IllegalStateException();
      }
      if (modCount != expected) {
        throw new ConcurrentModificationException();
      }
      removeNode(current.key, false, null);
      current = null;
      expected = modCount;
    }
  }

  @Override
  public SequencedMap<K, V> reversed() {
    return new Reversed();
  }

  @Override
  public Set<K> keySet() {
    return sequencedKeySet();
  }

  @Override
  public Collection<V> values() {
    return sequencedValues();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return sequencedEntrySet();
  }

  @Override
  public SequencedSet<K> sequencedKeySet() {
    return new Keys(false);
  }

  @Override
  public SequencedCollection<V> sequencedValues() {
    return new Values(false);
  }

  @Override
  public SequencedSet<Map.Entry<K, V>> sequencedEntrySet() {
    return new Entries(false);
  }

  private final class Keys extends AbstractSet<K> implements SequencedSet<K> {
    private final boolean backwards;

    Keys(boolean backwards) {
      this.backwards = backwards;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public void clear() {
      LinkedHashMap.this.clear();
    }

    @Override
    public boolean contains(Object key) {
      return find(key) != null;
    }

    @Override
    public boolean remove(Object key) {
      return removeNode(key, false, null) != null;
    }

    @Override
    public Iterator<K> iterator() {
      Links links = new Links(backwards);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return links.hasNext();
        }

        @Override
        public K next() {
          return links.next().key;
        }

        @Override
        public void remove() {
          links.remove();
        }
      };
    }

    @Override
    public SequencedSet<K> reversed() {
      return new Keys(!backwards);
    }
  }

  private final class Values extends AbstractCollection<V> implements SequencedCollection<V> {
    private final boolean backwards;

    Values(boolean backwards) {
      this.backwards = backwards;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public void clear() {
      LinkedHashMap.this.clear();
    }

    @Override
    public Iterator<V> iterator() {
      Links links = new Links(backwards);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return links.hasNext();
        }

        @Override
        public V next() {
          return links.next().value;
        }

        @Override
        public void remove() {
          links.remove();
        }
      };
    }

    @Override
    public SequencedCollection<V> reversed() {
      return new Values(!backwards);
    }
  }

  private final class Entries extends AbstractSet<Map.Entry<K, V>>
      implements SequencedSet<Map.Entry<K, V>> {
    private final boolean backwards;

    Entries(boolean backwards) {
      this.backwards = backwards;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public void clear() {
      LinkedHashMap.this.clear();
    }

    @Override
    public boolean contains(Object object) {
      if (!(object instanceof Map.Entry<?, ?> entry)) {
        return false;
      }
      Node<K, V> node = find(entry.getKey());
      return node != null && node.equals(entry);
    }

    @Override
    public boolean remove(Object object) {
      return object instanceof Map.Entry<?, ?> entry
          && removeNode(entry.getKey(), true, entry.getValue()) != null;
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      Links links = new Links(backwards);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return links.hasNext();
        }

        @Override
        public Map.Entry<K, V> next() {
          return links.next();
        }

        @Override
        public void remove() {
          links.remove();
        }
      };
    }

    @Override
    public SequencedSet<Map.Entry<K, V>> reversed() {
      return new Entries(!backwards);
    }
  }

  /** The same map from the other end. */
  private final class Reversed extends AbstractMap<K, V> implements SequencedMap<K, V> {
    @Override
    public SequencedMap<K, V> reversed() {
      return LinkedHashMap.this;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public boolean containsKey(Object key) {
      return LinkedHashMap.this.containsKey(key);
    }

    @Override
    public V get(Object key) {
      return LinkedHashMap.this.get(key);
    }

    @Override
    public V put(K key, V value) {
      return containsKey(key)
          ? LinkedHashMap.this.put(key, value)
          : LinkedHashMap.this.putFirst(key, value);
    }

    @Override
    public V remove(Object key) {
      return LinkedHashMap.this.remove(key);
    }

    @Override
    public void clear() {
      LinkedHashMap.this.clear();
    }

    @Override
    public Map.Entry<K, V> firstEntry() {
      return LinkedHashMap.this.lastEntry();
    }

    @Override
    public Map.Entry<K, V> lastEntry() {
      return LinkedHashMap.this.firstEntry();
    }

    @Override
    public Map.Entry<K, V> pollFirstEntry() {
      return LinkedHashMap.this.pollLastEntry();
    }

    @Override
    public Map.Entry<K, V> pollLastEntry() {
      return LinkedHashMap.this.pollFirstEntry();
    }

    @Override
    public V putFirst(K key, V value) {
      return LinkedHashMap.this.putLast(key, value);
    }

    @Override
    public V putLast(K key, V value) {
      return LinkedHashMap.this.putFirst(key, value);
    }

    @Override
    public Set<K> keySet() {
      return sequencedKeySet();
    }

    @Override
    public Collection<V> values() {
      return sequencedValues();
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
      return sequencedEntrySet();
    }

    @Override
    public SequencedSet<K> sequencedKeySet() {
      return new Keys(true);
    }

    @Override
    public SequencedCollection<V> sequencedValues() {
      return new Values(true);
    }

    @Override
    public SequencedSet<Map.Entry<K, V>> sequencedEntrySet() {
      return new Entries(true);
    }
  }
}
