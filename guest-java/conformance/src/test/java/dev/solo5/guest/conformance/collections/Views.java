package dev.solo5.guest.conformance.collections;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.stream.IntStream;

public final class Views {
  static final class Range extends AbstractList<Integer> {
    final int from;
    final int to;

    Range(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public Integer get(int index) {
      return from + Objects.checkIndex(index, size());
    }

    @Override
    public int size() {
      return to - from;
    }
  }

  public static void run(PrintStream out) {
    Range range = new Range(5, 15);
    out.println(
        range
            + " "
            + range.indexOf(7)
            + range.contains(20)
            + range.subList(2, 5)
            + range.equals(IntStream.range(5, 15).boxed().toList())
            + range.hashCode()
            + range.stream().mapToInt(i -> i).sum());
    Show.of(out, "get", () -> range.get(10));
    Show.of(out, "set", () -> range.set(0, 1));
    Show.of(out, "add", () -> range.add(1));
    BitSet bits = new BitSet();
    bits.set(1);
    bits.set(5, 9);
    bits.set(70);
    BitSet other = BitSet.valueOf(new long[] {0b101010});
    other.or(bits);
    other.flip(2);
    out.println(
        bits
            + " "
            + other
            + bits.cardinality()
            + bits.nextClearBit(5)
            + bits.nextSetBit(9)
            + bits.length()
            + bits.intersects(other)
            + bits.hashCode()
            + Arrays.toString(bits.toLongArray())
            + bits.previousSetBit(69));
    Map<String, Integer> map =
        new AbstractMap<>() {
          @Override
          public Set<Map.Entry<String, Integer>> entrySet() {
            return new TreeMap<>(Map.of("a", 1, "b", 2)).entrySet();
          }
        };
    out.println(
        map
            + " "
            + map.get("b")
            + map.containsValue(1)
            + map.keySet()
            + map.values()
            + map.hashCode()
            + new AbstractMap.SimpleEntry<>("k", 1));
    List<String> backed = Arrays.asList("c", "a", "b");
    Collections.sort(backed);
    backed.set(0, "z");
    out.println(
        backed
            + " "
            + Collections.unmodifiableCollection(backed)
            + Collections.list(Collections.enumeration(backed)));
    IdentityHashMap<String, Integer> identity = new IdentityHashMap<>();
    identity.put(new String("x"), 1);
    identity.put(new String("x"), 2);
    WeakHashMap<String, Integer> weak = new WeakHashMap<>();
    weak.put("held", 1);
    out.println(
        identity.size() + " " + weak + Collections.newSetFromMap(new HashMap<>()).isEmpty());
    Hashtable<String, Integer> table = new Hashtable<>();
    table.put("one", 1);
    table.put("two", 2);
    table.put("three", 3);
    out.println(table + " " + table.get("two") + table.contains(3));
    Show.of(out, "hashtable null", () -> table.put("x", null));
  }

  private Views() {}
}
