package dev.solo5.guest.classlib.java.util.concurrent;

import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/** A map whose iterators nothing disturbs, in the order of a JVM's. */
public class ConcurrentHashMap<K, V> extends AbstractMap<K, V>
    implements ConcurrentMap<K, V>, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final int LARGEST = 1 << 30;

  private static final class Node<K, V> implements Map.Entry<K, V> {
    final int hash;
    final K key;
    V value;
    Node<K, V> next;
    ConcurrentHashMap<K, V> map;

    Node(ConcurrentHashMap<K, V> map, int hash, K key, V value, Node<K, V> next) {
      this.map = map;
      this.hash = hash;
      this.key = key;
      this.value = value;
      this.next = next;
    }

    @Override
    public K getKey() {
      return key;
    }

    @Override
    public V getValue() {
      return value;
    }

    @Override
    public V setValue(V newValue) {
      V old = value;
      value = Objects.requireNonNull(newValue);
      map.put(key, newValue);
      return old;
    }

    @Override
    public int hashCode() {
      return key.hashCode() ^ value.hashCode();
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Map.Entry<?, ?> other
          && key.equals(other.getKey())
          && value.equals(other.getValue());
    }

    @Override
    public String toString() {
      return key + "=" + value;
    }
  }

  private Node<K, V>[] table;
  private int size;
  private int capacity;

  public ConcurrentHashMap() {
    capacity = 16;
  }

  public ConcurrentHashMap(int initialCapacity) {
    this(initialCapacity, 0.75f, 1);
  }

  public ConcurrentHashMap(int initialCapacity, float loadFactor) {
    this(initialCapacity, loadFactor, 1);
  }

  public ConcurrentHashMap(int initialCapacity, float loadFactor, int concurrencyLevel) {
    if (!(loadFactor > 0) || initialCapacity < 0 || concurrencyLevel <= 0) {
      throw new IllegalArgumentException();
    }
    double room = 1.0 + Math.max(initialCapacity, concurrencyLevel) / loadFactor;
    capacity = power(room >= LARGEST ? LARGEST : (int) room);
  }

  public ConcurrentHashMap(Map<? extends K, ? extends V> m) {
    capacity = 16;
    for (Map.Entry<? extends K, ? extends V> each : m.entrySet()) {
      set(each.getKey(), each.getValue(), false);
    }
  }

  private static int power(int atLeast) {
    return atLeast <= 1 ? 1 : Integer.highestOneBit(atLeast - 1) << 1;
  }

  private static int hash(Object key) {
    int h = key.hashCode();
    return (h ^ h >>> 16) & Integer.MAX_VALUE;
  }

  private Node<K, V> find(Object key) {
    int hash = hash(key);
    if (table == null) {
      return null;
    }
    for (Node<K, V> each = table[hash & table.length - 1]; each != null; each = each.next) {
      if (each.hash == hash && (each.key == key || key.equals(each.key))) {
        return each;
      }
    }
    return null;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <K, V> Node<K, V>[] newTable(int length) {
    return new Node[length];
  }

  private V set(K key, V value, boolean onlyIfAbsent) {
    Objects.requireNonNull(value);
    Node<K, V> found = find(key);
    if (found != null) {
      V old = found.value;
      if (!onlyIfAbsent) {
        found.value = value;
      }
      return old;
    }
    if (table == null) {
      table = newTable(capacity);
    }
    int hash = hash(key);
    int bin = hash & table.length - 1;
    var added = new Node<K, V>(this, hash, key, value, null);
    Node<K, V> last = table[bin];
    if (last == null) {
      table[bin] = added;
    } else {
      while (last.next != null) {
        last = last.next;
      }
      last.next = added;
    }
    size++;
    while (size >= table.length - (table.length >>> 2) && table.length < LARGEST) {
      grow();
    }
    return null;
  }

  /** Twice the bins. The last of a bin that go together stay in order, those before are turned. */
  private void grow() {
    Node<K, V>[] old = table;
    Node<K, V>[] grown = newTable(2 * old.length);
    for (int i = 0; i < old.length; i++) {
      Node<K, V> run = old[i];
      for (Node<K, V> each = old[i]; each != null; each = each.next) {
        if ((each.hash & old.length) != (run.hash & old.length)) {
          run = each;
        }
      }
      if (run != null) {
        append(run, grown);
      }
      for (Node<K, V> each = old[i]; each != run; each = each.next) {
        int bin = each.hash & grown.length - 1;
        grown[bin] = new Node<>(this, each.hash, each.key, each.value, grown[bin]);
      }
    }
    table = grown;
  }

  private void append(Node<K, V> run, Node<K, V>[] to) {
    Node<K, V> last = null;
    for (Node<K, V> each = run; each != null; each = each.next) {
      var copy = new Node<K, V>(this, each.hash, each.key, each.value, null);
      if (last == null) {
        to[each.hash & to.length - 1] = copy;
      } else {
        last.next = copy;
      }
      last = copy;
    }
  }

  private V unset(Object key) {
    Node<K, V> found = find(key);
    if (found == null) {
      return null;
    }
    int bin = found.hash & table.length - 1;
    if (table[bin] == found) {
      table[bin] = found.next;
    } else {
      Node<K, V> before = table[bin];
      while (before.next != found) {
        before = before.next;
      }
      before.next = found.next;
    }
    size--;
    return found.value;
  }

  /** Over the bins that there were when it began. */
  private final class Nodes implements Iterator<Node<K, V>> {
    private final Node<K, V>[] bins = table;
    private int bin;
    private Node<K, V> next;
    private Node<K, V> last;

    Nodes() {
      advance();
    }

    private void advance() {
      next = next == null ? null : next.next;
      while (next == null && bins != null && bin < bins.length) {
        next = bins[bin++];
      }
      if (next != null && bins != table) {
        Node<K, V> now = find(next.key); // it may have another value since
        if (now == null) {
          advance();
        } else {
          next.value = now.value;
        }
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Node<K, V> next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      last = next;
      advance();
      return last;
    }

    @Override
    public void remove() {
      if (last == null) {
        throw new IllegalStateException();
      }
      unset(last.key);
      last = null;
    }
  }

  private Iterable<Node<K, V>> nodes() {
    return Nodes::new;
  }

  private <T> Iterator<T> iterator(Function<Node<K, V>, T> part) {
    var nodes = new Nodes();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return nodes.hasNext();
      }

      @Override
      public T next() {
        return part.apply(nodes.next());
      }

      @Override
      public void remove() {
        nodes.remove();
      }
    };
  }

  @Override
  public int size() {
    return size;
  }

  public long mappingCount() {
    return size;
  }

  @Override
  public boolean isEmpty() {
    return size == 0;
  }

  @Override
  public V get(Object key) {
    Node<K, V> found = find(key);
    return found == null ? null : found.value;
  }

  @Override
  public V getOrDefault(Object key, V defaultValue) {
    Node<K, V> found = find(key);
    return found == null ? defaultValue : found.value;
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) != null;
  }

  @Override
  public boolean containsValue(Object value) {
    Objects.requireNonNull(value);
    for (Node<K, V> each : nodes()) {
      if (value.equals(each.value)) {
        return true;
      }
    }
    return false;
  }

  public boolean contains(Object value) {
    return containsValue(value);
  }

  @Override
  public V put(K key, V value) {
    return set(key, value, false);
  }

  @Override
  public V putIfAbsent(K key, V value) {
    return set(key, value, true);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> m) {
    for (Map.Entry<? extends K, ? extends V> each : m.entrySet()) {
      put(each.getKey(), each.getValue());
    }
  }

  @Override
  public V remove(Object key) {
    return unset(key);
  }

  @Override
  public boolean remove(Object key, Object value) {
    Node<K, V> found = find(key);
    if (found == null || value == null || !value.equals(found.value)) {
      return false;
    }
    unset(key);
    return true;
  }

  @Override
  public boolean replace(K key, V oldValue, V newValue) {
    Objects.requireNonNull(oldValue);
    Objects.requireNonNull(newValue);
    Node<K, V> found = find(key);
    if (found == null || !oldValue.equals(found.value)) {
      return false;
    }
    found.value = newValue;
    return true;
  }

  @Override
  public V replace(K key, V value) {
    Objects.requireNonNull(value);
    Node<K, V> found = find(key);
    if (found == null) {
      return null;
    }
    V old = found.value;
    found.value = value;
    return old;
  }

  @Override
  public void clear() {
    if (table != null) {
      table = newTable(table.length);
    }
    size = 0;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    for (Node<K, V> each : nodes()) {
      action.accept(each.key, each.value);
    }
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    for (Node<K, V> each : nodes()) {
      put(each.key, Objects.requireNonNull(function.apply(each.key, each.value)));
    }
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> mappingFunction) {
    Objects.requireNonNull(mappingFunction);
    V found = get(key);
    if (found != null) {
      return found;
    }
    V made = mappingFunction.apply(key);
    if (made == null) {
      return null;
    }
    V meanwhile = putIfAbsent(key, made);
    return meanwhile == null ? made : meanwhile;
  }

  @Override
  public V computeIfPresent(
      K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
    Objects.requireNonNull(remappingFunction);
    V found = get(key);
    return found == null ? null : change(key, remappingFunction.apply(key, found));
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> remappingFunction) {
    Objects.requireNonNull(remappingFunction);
    return change(key, remappingFunction.apply(key, get(key)));
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> remappingFunction) {
    Objects.requireNonNull(value);
    Objects.requireNonNull(remappingFunction);
    V found = get(key);
    return change(key, found == null ? value : remappingFunction.apply(found, value));
  }

  private V change(K key, V to) {
    if (to == null) {
      unset(key);
    } else {
      put(key, to);
    }
    return to;
  }

  @Override
  public KeySetView<K, V> keySet() {
    return new KeySetView<>(this, null);
  }

  public KeySetView<K, V> keySet(V mappedValue) {
    return new KeySetView<>(this, Objects.requireNonNull(mappedValue));
  }

  public static <T> KeySetView<T, Boolean> newKeySet() {
    return new KeySetView<>(new ConcurrentHashMap<>(), Boolean.TRUE);
  }

  public static <T> KeySetView<T, Boolean> newKeySet(int initialCapacity) {
    return new KeySetView<>(new ConcurrentHashMap<>(initialCapacity), Boolean.TRUE);
  }

  public Enumeration<K> keys() {
    return Collections.enumeration(keySet());
  }

  public Enumeration<V> elements() {
    return Collections.enumeration(values());
  }

  @Override
  public Collection<V> values() {
    return new AbstractCollection<>() {
      @Override
      public Iterator<V> iterator() {
        return ConcurrentHashMap.this.iterator(node -> node.value);
      }

      @Override
      public int size() {
        return size;
      }

      @Override
      public void clear() {
        ConcurrentHashMap.this.clear();
      }
    };
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return ConcurrentHashMap.this.iterator(node -> node);
      }

      @Override
      public int size() {
        return size;
      }

      @Override
      public void clear() {
        ConcurrentHashMap.this.clear();
      }
    };
  }

  public void forEach(long parallelismThreshold, BiConsumer<? super K, ? super V> action) {
    for (Node<K, V> each : nodes()) {
      action.accept(each.key, each.value);
    }
  }

  public <U> void forEach(
      long parallelismThreshold,
      BiFunction<? super K, ? super V, ? extends U> transformer,
      Consumer<? super U> action) {
    for (Node<K, V> each : nodes()) {
      U made = transformer.apply(each.key, each.value);
      if (made != null) {
        action.accept(made);
      }
    }
  }

  public <U> U search(
      long parallelismThreshold, BiFunction<? super K, ? super V, ? extends U> searchFunction) {
    for (Node<K, V> each : nodes()) {
      U found = searchFunction.apply(each.key, each.value);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  public <U> U reduce(
      long parallelismThreshold,
      BiFunction<? super K, ? super V, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    U all = null;
    for (Node<K, V> each : nodes()) {
      U made = transformer.apply(each.key, each.value);
      if (made != null) {
        all = all == null ? made : reducer.apply(all, made);
      }
    }
    return all;
  }

  public double reduceToDouble(
      long parallelismThreshold,
      ToDoubleBiFunction<? super K, ? super V> transformer,
      double basis,
      DoubleBinaryOperator reducer) {
    double all = basis;
    for (Node<K, V> each : nodes()) {
      all = reducer.applyAsDouble(all, transformer.applyAsDouble(each.key, each.value));
    }
    return all;
  }

  public long reduceToLong(
      long parallelismThreshold,
      ToLongBiFunction<? super K, ? super V> transformer,
      long basis,
      LongBinaryOperator reducer) {
    long all = basis;
    for (Node<K, V> each : nodes()) {
      all = reducer.applyAsLong(all, transformer.applyAsLong(each.key, each.value));
    }
    return all;
  }

  public int reduceToInt(
      long parallelismThreshold,
      ToIntBiFunction<? super K, ? super V> transformer,
      int basis,
      IntBinaryOperator reducer) {
    int all = basis;
    for (Node<K, V> each : nodes()) {
      all = reducer.applyAsInt(all, transformer.applyAsInt(each.key, each.value));
    }
    return all;
  }

  public void forEachKey(long parallelismThreshold, Consumer<? super K> action) {
    for (Node<K, V> each : nodes()) {
      action.accept(each.key);
    }
  }

  public <U> void forEachKey(
      long parallelismThreshold,
      Function<? super K, ? extends U> transformer,
      Consumer<? super U> action) {
    for (Node<K, V> each : nodes()) {
      U made = transformer.apply(each.key);
      if (made != null) {
        action.accept(made);
      }
    }
  }

  public <U> U searchKeys(
      long parallelismThreshold, Function<? super K, ? extends U> searchFunction) {
    for (Node<K, V> each : nodes()) {
      U found = searchFunction.apply(each.key);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  public <U> U reduceKeys(
      long parallelismThreshold,
      Function<? super K, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    U all = null;
    for (Node<K, V> each : nodes()) {
      U made = transformer.apply(each.key);
      if (made != null) {
        all = all == null ? made : reducer.apply(all, made);
      }
    }
    return all;
  }

  public K reduceKeys(
      long parallelismThreshold, BiFunction<? super K, ? super K, ? extends K> reducer) {
    K all = null;
    for (Node<K, V> each : nodes()) {
      all = all == null ? each.key : reducer.apply(all, each.key);
    }
    return all;
  }

  public double reduceKeysToDouble(
      long parallelismThreshold,
      ToDoubleFunction<? super K> transformer,
      double basis,
      DoubleBinaryOperator reducer) {
    double all = basis;
    for (Node<K, V> each : nodes()) {
      all = reducer.applyAsDouble(all, transformer.applyAsDouble(each.key));
    }
    return all;
  }

  public long reduceKeysToLong(
      long parallelismThreshold,
      ToLongFunction<? super K> transformer,
      long basis,
      LongBinaryOperator reducer) {
    long all = basis;
    for (Node<K, V> each : nodes()) {
      all = reducer.applyAsLong(all, transformer.applyAsLong(each.key));
    }
    return all;
  }

  public int reduceKeysToInt(
      long parallelismThreshold,
      ToIntFunction<? super K> transformer,
      int basis,
      IntBinaryOperator reducer) {
    int all = basis;
    for (Node<K, V> each : nodes()) {
      all = reducer.applyAsInt(all, transformer.applyAsInt(each.key));
    }
    return all;
  }

  public void forEachValue(long parallelismThreshold, Consumer<? super V> action) {
    for (Node<K, V> each : nodes()) {
      action.accept(each.value);
    }
  }

  public <U> void forEachValue(
      long parallelismThreshold,
      Function<? super V, ? extends U> transformer,
      Consumer<? super U> action) {
    for (Node<K, V> each : nodes()) {
      U made = transformer.apply(each.value);
      if (made != null) {
        action.accept(made);
      }
    }
  }

  public <U> U searchValues(
      long parallelismThreshold, Function<? super V, ? extends U> searchFunction) {
    for (Node<K, V> each : nodes()) {
      U found = searchFunction.apply(each.value);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  public <U> U reduceValues(
      long parallelismThreshold,
      Function<? super V, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    U all = null;
    for (Node<K, V> each : nodes()) {
      U made = transformer.apply(each.value);
      if (made != null) {
        all = all == null ? made : reducer.apply(all, made);
      }
    }
    return all;
  }

  public V reduceValues(
      long parallelismThreshold, BiFunction<? super V, ? super V, ? extends V> reducer) {
    V all = null;
    for (Node<K, V> each : nodes()) {
      all = all == null ? each.value : reducer.apply(all, each.value);
    }
    return all;
  }

  public double reduceValuesToDouble(
      long parallelismThreshold,
      ToDoubleFunction<? super V> transformer,
      double basis,
      DoubleBinaryOperator reducer) {
    double all = basis;
    for (Node<K, V> each : nodes()) {
      all = reducer.applyAsDouble(all, transformer.applyAsDouble(each.value));
    }
    return all;
  }

  public long reduceValuesToLong(
      long parallelismThreshold,
      ToLongFunction<? super V> transformer,
      long basis,
      LongBinaryOperator reducer) {
    long all = basis;
    for (Node<K, V> each : nodes()) {
      all = reducer.applyAsLong(all, transformer.applyAsLong(each.value));
    }
    return all;
  }

  public int reduceValuesToInt(
      long parallelismThreshold,
      ToIntFunction<? super V> transformer,
      int basis,
      IntBinaryOperator reducer) {
    int all = basis;
    for (Node<K, V> each : nodes()) {
      all = reducer.applyAsInt(all, transformer.applyAsInt(each.value));
    }
    return all;
  }

  public void forEachEntry(long parallelismThreshold, Consumer<? super Map.Entry<K, V>> action) {
    for (Node<K, V> each : nodes()) {
      action.accept(each);
    }
  }

  public <U> void forEachEntry(
      long parallelismThreshold,
      Function<Map.Entry<K, V>, ? extends U> transformer,
      Consumer<? super U> action) {
    for (Node<K, V> each : nodes()) {
      U made = transformer.apply(each);
      if (made != null) {
        action.accept(made);
      }
    }
  }

  public <U> U searchEntries(
      long parallelismThreshold, Function<Map.Entry<K, V>, ? extends U> searchFunction) {
    for (Node<K, V> each : nodes()) {
      U found = searchFunction.apply(each);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  public <U> U reduceEntries(
      long parallelismThreshold,
      Function<Map.Entry<K, V>, ? extends U> transformer,
      BiFunction<? super U, ? super U, ? extends U> reducer) {
    U all = null;
    for (Node<K, V> each : nodes()) {
      U made = transformer.apply(each);
      if (made != null) {
        all = all == null ? made : reducer.apply(all, made);
      }
    }
    return all;
  }

  public Map.Entry<K, V> reduceEntries(
      long parallelismThreshold,
      BiFunction<Map.Entry<K, V>, Map.Entry<K, V>, ? extends Map.Entry<K, V>> reducer) {
    Map.Entry<K, V> all = null;
    for (Node<K, V> each : nodes()) {
      all = all == null ? each : reducer.apply(all, each);
    }
    return all;
  }

  public double reduceEntriesToDouble(
      long parallelismThreshold,
      ToDoubleFunction<Map.Entry<K, V>> transformer,
      double basis,
      DoubleBinaryOperator reducer) {
    double all = basis;
    for (Node<K, V> each : nodes()) {
      all = reducer.applyAsDouble(all, transformer.applyAsDouble(each));
    }
    return all;
  }

  public long reduceEntriesToLong(
      long parallelismThreshold,
      ToLongFunction<Map.Entry<K, V>> transformer,
      long basis,
      LongBinaryOperator reducer) {
    long all = basis;
    for (Node<K, V> each : nodes()) {
      all = reducer.applyAsLong(all, transformer.applyAsLong(each));
    }
    return all;
  }

  public int reduceEntriesToInt(
      long parallelismThreshold,
      ToIntFunction<Map.Entry<K, V>> transformer,
      int basis,
      IntBinaryOperator reducer) {
    int all = basis;
    for (Node<K, V> each : nodes()) {
      all = reducer.applyAsInt(all, transformer.applyAsInt(each));
    }
    return all;
  }

  /** The keys; new ones get one and the same value, if there is one. */
  public static final class KeySetView<K, V> extends AbstractSet<K> implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private final transient ConcurrentHashMap<K, V> map;
    private final transient V mappedValue;

    KeySetView(ConcurrentHashMap<K, V> map, V mappedValue) {
      this.map = map;
      this.mappedValue = mappedValue;
    }

    public ConcurrentHashMap<K, V> getMap() {
      return map;
    }

    public V getMappedValue() {
      return mappedValue;
    }

    @Override
    public boolean contains(Object o) {
      return map.containsKey(o);
    }

    @Override
    public boolean add(K e) {
      if (mappedValue == null) {
        throw new UnsupportedOperationException();
      }
      return map.putIfAbsent(e, mappedValue) == null;
    }

    @Override
    public boolean addAll(Collection<? extends K> c) {
      boolean added = false;
      for (K each : c) {
        added |= add(each);
      }
      return added;
    }

    @Override
    public boolean remove(Object o) {
      return map.remove(o) != null;
    }

    @Override
    public boolean removeIf(Predicate<? super K> filter) {
      List<K> removed = new ArrayList<>();
      for (K each : this) {
        if (filter.test(each)) {
          removed.add(each);
        }
      }
      removed.forEach(map::remove);
      return !removed.isEmpty();
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
    public void clear() {
      map.clear();
    }

    @Override
    public Iterator<K> iterator() {
      return map.iterator(node -> node.key);
    }
  }
}
