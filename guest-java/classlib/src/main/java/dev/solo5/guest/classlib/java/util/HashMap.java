package dev.solo5.guest.classlib.java.util;

import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table of chains. Tables have the sizes of a JVM's and chains its order, so that what programs
 * print in the order of a map is the same in a guest.
 */
public class HashMap<K, V> extends AbstractMap<K, V> implements Cloneable, Serializable {
  private static final long serialVersionUID = 1L;

  private static final int DEFAULT_CAPACITY = 16;
  private static final int LARGEST_CAPACITY = 1 << 30;
  private static final float DEFAULT_LOAD = 0.75f;

  /** A chain this long makes a small table grow. */
  private static final int LONG_CHAIN = 8;

  private static final int SMALL_TABLE = 64;

  static class Node<K, V> implements Map.Entry<K, V> {
    final int hash;
    final K key;
    V value;
    Node<K, V> next;

    Node(int hash, K key, V value, Node<K, V> next) {
      this.hash = hash;
      this.key = key;
      this.value = value;
      this.next = next;
    }

    @Override
    public final K getKey() {
      return key;
    }

    @Override
    public final V getValue() {
      return value;
    }

    @Override
    public final V setValue(V newValue) {
      V old = value;
      value = newValue;
      return old;
    }

    @Override
    public final boolean equals(Object other) {
      return other instanceof Map.Entry<?, ?> entry
          && Objects.equals(key, entry.getKey())
          && Objects.equals(value, entry.getValue());
    }

    @Override
    public final int hashCode() {
      return Objects.hashCode(key) ^ Objects.hashCode(value);
    }

    @Override
    public final String toString() {
      return key + "=" + value;
    }
  }

  transient Node<K, V>[] table; // null until something is put
  transient int size;
  transient int modCount;
  private int threshold; // of the size; without a table, the capacity it will have
  private final float load;

  public HashMap() {
    load = DEFAULT_LOAD;
  }

  public HashMap(int capacity) {
    this(capacity, DEFAULT_LOAD);
  }

  public HashMap(int capacity, float load) {
    if (capacity < 0) {
      throw new IllegalArgumentException("Illegal initial capacity: " + capacity);
    }
    if (!(load > 0)) {
      throw new IllegalArgumentException("Illegal load factor: " + load);
    }
    this.load = load;
    threshold = capacityFor(capacity);
  }

  public HashMap(Map<? extends K, ? extends V> map) {
    load = DEFAULT_LOAD;
    putEach(map);
  }

  /** For so many mappings. */
  public static <K, V> HashMap<K, V> newHashMap(int mappings) {
    if (mappings < 0) {
      throw new IllegalArgumentException("Negative number of mappings: " + mappings);
    }
    return new HashMap<>(capacityOf(mappings));
  }

  static int capacityOf(int mappings) {
    return (int) Math.ceil(mappings / (double) DEFAULT_LOAD);
  }

  private static int capacityFor(int wanted) {
    return wanted <= 1
        ? 1
        : wanted >= LARGEST_CAPACITY ? LARGEST_CAPACITY : Integer.highestOneBit(wanted - 1) << 1;
  }

  private static int hash(Object key) {
    if (key == null) {
      return 0;
    }
    int hash = key.hashCode();
    return hash ^ hash >>> 16;
  }

  Node<K, V> newNode(int hash, K key, V value, Node<K, V> next) {
    return new Node<>(hash, key, value, next);
  }

  void afterAccess(Node<K, V> node) {}

  void afterInsertion(boolean mayEvict) {}

  void afterRemoval(Node<K, V> node) {}

  final Node<K, V> find(Object key) {
    Node<K, V>[] nodes = table;
    if (nodes == null) {
      return null;
    }
    int hash = hash(key);
    Node<K, V> node = nodes[hash & (nodes.length - 1)];
    while (node != null && !(node.hash == hash && isSame(node.key, key))) {
      node = node.next;
    }
    return node;
  }

  private static boolean isSame(Object a, Object b) {
    return a == b || (b != null && b.equals(a));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void grow() {
    Node<K, V>[] old = table;
    int capacity;
    if (old == null) {
      capacity = threshold > 0 ? threshold : DEFAULT_CAPACITY;
    } else if (old.length >= LARGEST_CAPACITY) {
      threshold = Integer.MAX_VALUE;
      return;
    } else {
      capacity = 2 * old.length;
    }
    float limit = capacity * load;
    threshold =
        capacity < LARGEST_CAPACITY && limit < LARGEST_CAPACITY ? (int) limit : Integer.MAX_VALUE;
    Node<K, V>[] grown = new Node[capacity];
    table = grown;
    for (int i = 0; old != null && i < old.length; i++) {
      split(old[i], i, old.length, grown);
    }
  }

  /** Shares a chain out among its old place and the one in the new half, in order. */
  private static <K, V> void split(Node<K, V> chain, int place, int half, Node<K, V>[] to) {
    Node<K, V> low = null;
    Node<K, V> high = null;
    Node<K, V> next;
    for (Node<K, V> node = chain; node != null; node = next) {
      next = node.next;
      node.next = null;
      if ((node.hash & half) == 0) {
        if (low == null) {
          to[place] = node;
        } else {
          low.next = node;
        }
        low = node;
      } else {
        if (high == null) {
          to[place + half] = node;
        } else {
          high.next = node;
        }
        high = node;
      }
    }
  }

  private V put(K key, V value, boolean onlyIfAbsent, boolean mayEvict) {
    if (table == null) {
      grow();
    }
    int hash = hash(key);
    int place = hash & (table.length - 1);
    Node<K, V> last = null;
    int chain = 0;
    for (Node<K, V> node = table[place]; node != null; node = node.next) {
      if (node.hash == hash && isSame(node.key, key)) {
        V old = node.value;
        if (!onlyIfAbsent || old == null) {
          node.value = value;
        }
        afterAccess(node);
        return old;
      }
      last = node;
      chain++;
    }
    Node<K, V> added = newNode(hash, key, value, null);
    if (last == null) {
      table[place] = added;
    } else {
      last.next = added;
      growIfLong(chain);
    }
    modCount++;
    if (++size > threshold) {
      grow();
    }
    afterInsertion(mayEvict);
    return null;
  }

  private void growIfLong(int chain) {
    if (chain >= LONG_CHAIN && table.length < SMALL_TABLE) {
      grow();
    }
  }

  private void putEach(Map<? extends K, ? extends V> map) {
    int more = map.size();
    if (more == 0) {
      return;
    }
    if (table == null) {
      float wanted = more / load + 1;
      int capacity = wanted < LARGEST_CAPACITY ? (int) wanted : LARGEST_CAPACITY;
      if (capacity > threshold) {
        threshold = capacityFor(capacity);
      }
    } else {
      while (more > threshold && table.length < LARGEST_CAPACITY) {
        grow();
      }
    }
    for (Map.Entry<? extends K, ? extends V> entry : map.entrySet()) {
      put(entry.getKey(), entry.getValue(), false, true);
    }
  }

  final Node<K, V> removeNode(Object key, boolean onlyIf, Object value) {
    if (table == null) {
      return null;
    }
    int hash = hash(key);
    int place = hash & (table.length - 1);
    Node<K, V> before = null;
    for (Node<K, V> node = table[place]; node != null; node = node.next) {
      if (node.hash == hash && isSame(node.key, key)) {
        if (onlyIf && !Objects.equals(node.value, value)) {
          return null;
        }
        if (before == null) {
          table[place] = node.next;
        } else {
          before.next = node.next;
        }
        modCount++;
        size--;
        afterRemoval(node);
        return node;
      }
      before = node;
    }
    return null;
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
  public V get(Object key) {
    Node<K, V> node = find(key);
    return node == null ? null : node.value;
  }

  @Override
  public V getOrDefault(Object key, V otherwise) {
    Node<K, V> node = find(key);
    return node == null ? otherwise : node.value;
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) != null;
  }

  @Override
  public boolean containsValue(Object value) {
    for (Iterator<V> each = values().iterator(); each.hasNext(); ) {
      if (Objects.equals(value, each.next())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public V put(K key, V value) {
    return put(key, value, false, true);
  }

  @Override
  public V putIfAbsent(K key, V value) {
    return put(key, value, true, true);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> map) {
    putEach(map);
  }

  @Override
  public V remove(Object key) {
    Node<K, V> node = removeNode(key, false, null);
    return node == null ? null : node.value;
  }

  @Override
  public boolean remove(Object key, Object value) {
    return removeNode(key, true, value) != null;
  }

  @Override
  public boolean replace(K key, V old, V value) {
    Node<K, V> node = find(key);
    if (node == null || !Objects.equals(node.value, old)) {
      return false;
    }
    node.value = value;
    afterAccess(node);
    return true;
  }

  @Override
  public V replace(K key, V value) {
    Node<K, V> node = find(key);
    if (node == null) {
      return null;
    }
    V old = node.value;
    node.value = value;
    afterAccess(node);
    return old;
  }

  @Override
  public void clear() {
    modCount++;
    if (table != null && size > 0) {
      size = 0;
      java.util.Arrays.fill(table, null);
    }
  }

  /** What a function computed goes to the front of its chain, once there is room. */
  private void addComputed(K key, V value) {
    int hash = hash(key);
    int place = hash & (table.length - 1);
    int chain = 0;
    for (Node<K, V> node = table[place]; node != null; node = node.next) {
      chain++;
    }
    table[place] = newNode(hash, key, value, table[place]);
    growIfLong(chain + 1);
    modCount++;
    size++;
    afterInsertion(true);
  }

  private void makeRoom() {
    if (table == null || size > threshold) {
      grow();
    }
  }

  private void checkUnchanged(int expected) {
    if (modCount != expected) {
      throw new ConcurrentModificationException();
    }
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
    Objects.requireNonNull(function);
    makeRoom();
    Node<K, V> node = find(key);
    if (node != null && node.value != null) {
      afterAccess(node);
      return node.value;
    }
    int before = modCount;
    V value = function.apply(key);
    checkUnchanged(before);
    if (value == null) {
      return null;
    }
    if (node == null) {
      addComputed(key, value);
    } else {
      node.value = value;
      afterAccess(node);
    }
    return value;
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    Node<K, V> node = find(key);
    if (node == null || node.value == null) {
      return null;
    }
    int before = modCount;
    V value = function.apply(key, node.value);
    checkUnchanged(before);
    if (value == null) {
      removeNode(key, false, null);
    } else {
      node.value = value;
      afterAccess(node);
    }
    return value;
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    makeRoom();
    Node<K, V> node = find(key);
    int before = modCount;
    V value = function.apply(key, node == null ? null : node.value);
    checkUnchanged(before);
    set(node, key, value);
    return value;
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
    Objects.requireNonNull(value);
    Objects.requireNonNull(function);
    makeRoom();
    Node<K, V> node = find(key);
    V merged = value;
    if (node != null && node.value != null) {
      int before = modCount;
      merged = function.apply(node.value, value);
      checkUnchanged(before);
    }
    set(node, key, merged);
    return merged;
  }

  private void set(Node<K, V> node, K key, V value) {
    if (node == null) {
      if (value != null) {
        addComputed(key, value);
      }
    } else if (value == null) {
      removeNode(key, false, null);
    } else {
      node.value = value;
      afterAccess(node);
    }
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    int before = modCount;
    for (Iterator<Node<K, V>> each = nodes(); each.hasNext(); ) {
      Node<K, V> node = each.next();
      action.accept(node.key, node.value);
    }
    checkUnchanged(before);
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    int before = modCount;
    for (Iterator<Node<K, V>> each = nodes(); each.hasNext(); ) {
      Node<K, V> node = each.next();
      node.value = function.apply(node.key, node.value);
    }
    checkUnchanged(before);
  }

  @Override
  public Object clone() {
    HashMap<K, V> copy;
    try {
      copy = copy();
    } catch (CloneNotSupportedException e) {
      throw new InternalError(e);
    }
    copy.putEach(this);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private HashMap<K, V> copy() throws CloneNotSupportedException {
    HashMap<K, V> copy = (HashMap<K, V>) super.clone();
    copy.reset();
    return copy;
  }

  void reset() {
    table = null;
    size = 0;
    modCount = 0;
    threshold = 0;
  }

  /** All nodes, in the map's order. */
  Iterator<Node<K, V>> nodes() {
    return new Nodes();
  }

  private final class Nodes implements Iterator<Node<K, V>> {
    private Node<K, V> next;
    private Node<K, V> current;
    private int expected = modCount;
    private int place;

    Nodes() {
      advance();
    }

    private void advance() {
      Node<K, V>[] nodes = table;
      while (next == null && nodes != null && place < nodes.length) {
        next = nodes[place++];
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Node<K, V> next() {
      checkUnchanged(expected);
      if (next == null) {
        throw new NoSuchElementException();
      }
      current = next;
      next = current.next;
      advance();
      return current;
    }

    @Override
    public void remove() {
      if (current == null) {
        throw new IllegalStateException();
      }
      checkUnchanged(expected);
      removeNode(current.key, false, null);
      current = null;
      expected = modCount;
    }
  }

  @Override
  public Set<K> keySet() {
    return new Keys();
  }

  @Override
  public Collection<V> values() {
    return new Values();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new Entries();
  }

  private final class Keys extends AbstractSet<K> {
    @Override
    public int size() {
      return size;
    }

    @Override
    public void clear() {
      HashMap.this.clear();
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
      Iterator<Node<K, V>> nodes = nodes();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return nodes.hasNext();
        }

        @Override
        public K next() {
          return nodes.next().key;
        }

        @Override
        public void remove() {
          nodes.remove();
        }
      };
    }

    @Override
    public void forEach(Consumer<? super K> action) {
      HashMap.this.forEach((key, value) -> action.accept(key));
    }
  }

  private final class Values extends AbstractCollection<V> {
    @Override
    public int size() {
      return size;
    }

    @Override
    public void clear() {
      HashMap.this.clear();
    }

    @Override
    public Iterator<V> iterator() {
      Iterator<Node<K, V>> nodes = nodes();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return nodes.hasNext();
        }

        @Override
        public V next() {
          return nodes.next().value;
        }

        @Override
        public void remove() {
          nodes.remove();
        }
      };
    }

    @Override
    public void forEach(Consumer<? super V> action) {
      HashMap.this.forEach((key, value) -> action.accept(value));
    }
  }

  private final class Entries extends AbstractSet<Map.Entry<K, V>> {
    @Override
    public int size() {
      return size;
    }

    @Override
    public void clear() {
      HashMap.this.clear();
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
      Iterator<Node<K, V>> nodes = nodes();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return nodes.hasNext();
        }

        @Override
        public Map.Entry<K, V> next() {
          return nodes.next();
        }

        @Override
        public void remove() {
          nodes.remove();
        }
      };
    }
  }
}
