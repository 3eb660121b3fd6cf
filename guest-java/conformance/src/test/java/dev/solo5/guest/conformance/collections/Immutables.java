package dev.solo5.guest.conformance.collections;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

public final class Immutables {
  public static void run(PrintStream out) {
    List<Integer> list = List.of(1, 2, 3);
    Show.of(out, "add", () -> list.add(4));
    Show.of(
        out,
        "sort",
        () -> {
          list.sort(null);
          return 0;
        });
    Show.of(
        out,
        "iterator",
        () -> {
          Iterator<Integer> i = list.iterator();
          i.next();
          i.remove();
          return 0;
        });
    out.println(
        list
            + " "
            + list.hashCode()
            + List.of()
            + List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
            + list.contains(2)
            + list.indexOf(3)
            + list.subList(1, 3)
            + list.equals(Arrays.asList(1, 2, 3))
            + list.reversed());
    out.println(
        new TreeSet<>(Set.of(3, 1, 2))
            + " "
            + new TreeMap<>(Map.of("b", 1, "a", 2))
            + Map.entry("k", "v")
            + new TreeMap<>(Map.ofEntries(Map.entry(1, 2)))
            + Set.copyOf(List.of(1, 1))
            + Map.copyOf(Map.of(1, 2)));
    Map<String, Integer> map = Map.of("a", 1);
    Show.of(out, "put", () -> map.put("b", 2));
    Show.of(out, "default", () -> map.getOrDefault("z", 5));
    Map<String, Integer> view = Collections.unmodifiableMap(new TreeMap<>(Map.of("x", 1)));
    Show.of(out, "view", () -> view.put("y", 1));
    Show.of(out, "view values", () -> view.values().remove(1));
    Show.of(
        out,
        "synchronized",
        () -> Collections.synchronizedList(new ArrayList<>(List.of(1))).get(0));
    Show.of(out, "checked", () -> Collections.singletonMap("a", 1).put("b", 1));
    Show.of(out, "toList", () -> Stream.of(1).toList().add(2));
  }

  private Immutables() {}
}
