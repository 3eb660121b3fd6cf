package dev.solo5.guest.conformance.collections;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

public final class TreeMaps {
  public static void run(PrintStream out) {
    TreeMap<Integer, String> map = new TreeMap<>();
    Random random = new Random(9);
    for (int i = 0; i < 200; i++) {
      int key = random.nextInt(100);
      if (i % 4 == 3) {
        map.remove(key);
      } else {
        map.put(key, "v" + i);
      }
    }
    out.println(map);
    out.println(
        map.firstKey()
            + " "
            + map.lastEntry()
            + " "
            + map.floorKey(50)
            + map.ceilingKey(50)
            + map.lowerKey(50)
            + map.higherEntry(50)
            + " "
            + map.headMap(20)
            + map.tailMap(90, false)
            + map.subMap(30, true, 40, true)
            + map.descendingMap().headMap(80));
    map.subMap(10, 60).clear();
    map.headMap(5).put(1, "one");
    out.println(
        map
            + " "
            + map.pollFirstEntry()
            + map.pollLastEntry()
            + map.size()
            + " "
            + map.navigableKeySet().headSet(70)
            + map.descendingKeySet());
    TreeMap<String, Integer> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER.reversed());
    for (String s : "b A c B a D".split(" ")) {
      words.merge(s, 1, Integer::sum);
    }
    out.println(words + " " + words.get("d") + words.comparator().compare("a", "B"));
    TreeSet<String> set = new TreeSet<>(List.of("pear", "apple", "fig", "kiwi"));
    out.println(
        set
            + " "
            + set.first()
            + set.last()
            + set.floor("g")
            + set.higher("fig")
            + set.descendingSet()
            + set.subSet("b", "l")
            + set.pollFirst()
            + set.tailSet("kiwi"));
    Iterator<Map.Entry<Integer, String>> iterator = map.entrySet().iterator();
    while (iterator.hasNext()) {
      Map.Entry<Integer, String> e = iterator.next();
      if (e.getKey() % 2 == 0) {
        iterator.remove();
      } else {
        e.setValue(e.getValue() + "!");
      }
    }
    out.println(map + " " + map.hashCode() + map.equals(new HashMap<>(map)));
  }

  private TreeMaps() {}
}
