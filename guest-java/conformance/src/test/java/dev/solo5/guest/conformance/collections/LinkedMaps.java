package dev.solo5.guest.conformance.collections;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

public final class LinkedMaps {
  static final class Cache<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    final int limit;

    Cache(int limit) {
      super(16, 0.75f, true);
      this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > limit;
    }
  }

  public static void run(PrintStream out) {
    LinkedHashMap<String, Integer> map = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      map.put("k" + i * 7 % 20, i);
    }
    map.put("k3", 100);
    map.remove("k7");
    map.put("k7", 200);
    out.println(map + " " + map.keySet() + map.values());
    out.println(
        map.firstEntry()
            + " "
            + map.lastEntry()
            + " "
            + map.pollFirstEntry()
            + map.pollLastEntry()
            + " "
            + map.reversed());
    map.putFirst("first", 1);
    map.putLast("k1", 5);
    out.println(map + " " + map.sequencedKeySet().reversed() + map.sequencedValues().getFirst());
    Cache<Integer, String> cache = new Cache<>(3);
    for (int i = 0; i < 6; i++) {
      cache.put(i, "v" + i);
      cache.get(3);
    }
    out.println(cache + " " + cache.getOrDefault(3, "x") + cache + cache.getOrDefault(77, "x"));
    LinkedHashSet<String> set = new LinkedHashSet<>(List.of("c", "a", "b"));
    set.add("a");
    set.addFirst("b");
    set.remove("c");
    out.println(set + " " + set.getFirst() + set.reversed() + set.removeLast() + set);
    map.entrySet().removeIf(e -> e.getValue() % 2 == 0);
    map.replaceAll((k, v) -> v + 1);
    map.forEach((k, v) -> out.print(k + v + " "));
    out.println(new LinkedHashMap<>(map).equals(map));
  }

  private LinkedMaps() {}
}
