package dev.solo5.guest.conformance.collections;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class HashMaps {
  public static void run(PrintStream out) {
    Map<String, Integer> map = new HashMap<>();
    String[] words =
        "the quick brown fox jumps over the lazy dog and then some more words follow to fill the table until it grows"
            .split(" ");
    for (String word : words) {
      map.merge(word, 1, Integer::sum);
    }
    out.println(map + " " + map.keySet() + map.values());
    for (int i = 0; i < 1000; i++) {
      map.put("key" + i * 7919 % 1009, i);
    }
    out.println(map);
    map.keySet().removeIf(k -> k.hashCode() % 3 != 0);
    out.println(map.size() + " " + map.entrySet().iterator().next() + " " + map.hashCode());
    map.replaceAll((k, v) -> v + k.length());
    out.println(map.values().stream().mapToInt(v -> v).sum());
    Map<Integer, String> numbers = new HashMap<>(4);
    for (int i = -50; i < 50; i++) {
      numbers.put(i * 1000003, "n" + i);
    }
    out.println(numbers);
    out.println(
        numbers.getOrDefault(5, "none")
            + " "
            + numbers.putIfAbsent(0, "x")
            + " "
            + numbers.computeIfAbsent(7, k -> "made" + k)
            + " "
            + numbers.computeIfPresent(7, (k, v) -> null)
            + " "
            + numbers.compute(8, (k, v) -> "c" + v)
            + " "
            + numbers.remove(8)
            + " "
            + numbers.remove(0, "no")
            + " "
            + numbers.replace(0, "y")
            + " "
            + numbers.replace(0, "y", "z")
            + " "
            + numbers.get(0)
            + " "
            + numbers.containsValue("z")
            + " "
            + numbers.containsKey(12345));
    Map<Object, Object> mixed = new HashMap<>();
    mixed.put(null, "null key");
    mixed.put("null value", null);
    mixed.put(1L, 'c');
    mixed.put(2.5, List.of());
    mixed.put('x', true);
    mixed.put(List.of(1, 2), Map.of());
    mixed.put(true, 1.5f);
    out.println(
        mixed + " " + mixed.get(null) + " " + mixed.containsKey("null value") + " " + mixed.size());
    Map<String, Integer> copy = new HashMap<>(map);
    out.println(
        copy.equals(map)
            + " "
            + copy.keySet().equals(map.keySet())
            + " "
            + String.join(",", copy.keySet()).hashCode());
    Set<String> set = new HashSet<>(List.of("z", "y", "x", "alpha", "beta", "gamma", "delta"));
    set.addAll(Arrays.asList(words));
    out.println(
        set
            + " "
            + set.contains("fox")
            + " "
            + set.remove("fox")
            + set.remove("fox")
            + " "
            + set.hashCode());
    set.retainAll(Set.of("z", "the", "dog"));
    out.println(set);
    Map<String, String> colliding = new HashMap<>();
    for (int i = 0; i < 64; i++) {
      StringBuilder key = new StringBuilder();
      for (int bit = 0; bit < 6; bit++) {
        key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      colliding.put(key.toString(), "v" + i);
    }
    out.println(
        colliding.size()
            + " "
            + colliding.get("AaBBAaBBAaBB")
            + " "
            + colliding.get("BBBBBBBBBBBB"));
    Map<String, Integer> large = new HashMap<>(100, 0.5f);
    large.putAll(map);
    out.println(String.join(",", large.keySet()).hashCode());
    Iterator<Map.Entry<String, Integer>> iterator = large.entrySet().iterator();
    int kept = 0;
    while (iterator.hasNext()) {
      Map.Entry<String, Integer> entry = iterator.next();
      if (entry.getValue() % 2 == 0) {
        iterator.remove();
      } else {
        entry.setValue(entry.getValue() * 2);
        kept++;
      }
    }
    out.println(kept + " " + large.size() + " " + String.join(",", large.keySet()));
  }

  private HashMaps() {}
}
