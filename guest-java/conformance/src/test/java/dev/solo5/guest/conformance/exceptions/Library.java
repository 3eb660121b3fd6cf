package dev.solo5.guest.conformance.exceptions;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;

public final class Library {
  public static void run(PrintStream out) {
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
    Show.of(out, "get", () -> list.get(3));
    Show.of(out, "get", () -> list.get(-1));
    Show.of(out, "set", () -> list.set(3, 1));
    Show.of(
        out,
        "add",
        () -> {
          list.add(5, 1);
          return 0;
        });
    Show.of(out, "remove", () -> list.remove(7));
    Show.of(out, "addAll", () -> list.addAll(9, List.of(1)));
    Show.of(out, "capacity", () -> new ArrayList<>(-1));
    Show.of(out, "linked first", () -> new LinkedList<>().getFirst());
    Show.of(out, "linked remove", () -> new LinkedList<>().remove());
    Show.of(out, "first", () -> new ArrayList<>().getFirst());
    Show.of(out, "last", () -> new ArrayList<>().removeLast());
    Show.of(out, "immutable add", () -> List.of().add(null));
    Show.of(out, "immutable set", () -> List.of(1).set(0, 1));
    Show.of(out, "unmodifiable", () -> Collections.unmodifiableList(list).remove(0));
    Show.of(out, "asList add", () -> Arrays.asList(1, 2).add(3));
    Show.of(out, "asList get", () -> Arrays.asList(1, 2).get(2));
    Show.of(
        out,
        "concurrent",
        () -> {
          for (Integer i : list) {
            list.add(i);
          }
          return 0;
        });
    Map<Integer, Integer> map = new HashMap<>(Map.of(1, 1, 2, 2));
    Show.of(
        out,
        "concurrent map",
        () -> {
          for (Integer i : map.keySet()) {
            map.put(i + 10, i);
          }
          return 0;
        });
    Show.of(out, "compute", () -> map.computeIfAbsent(99, k -> map.put(98, 1)));
    Show.of(out, "capacity", () -> new HashMap<>(-1));
    Show.of(out, "load", () -> new HashMap<>(1, -1f));
    Show.of(out, "iterator", () -> new ArrayList<>().iterator().next());
    Show.of(
        out,
        "iterator remove",
        () -> {
          list.iterator().remove();
          return 0;
        });
    Show.of(out, "map iterator", () -> new HashMap<>().keySet().iterator().next());
    Show.of(out, "tree first", () -> new TreeMap<String, String>().firstKey());
    Show.of(out, "tree null", () -> new TreeMap<String, String>().put(null, ""));
    Show.of(
        out,
        "tree mixed",
        () -> {
          TreeSet<Object> set = new TreeSet<>(Set.of("a"));
          return set.add(1);
        });
    Show.of(out, "deque", () -> new ArrayDeque<>().removeFirst());
    Show.of(out, "deque element", () -> new ArrayDeque<>().getLast());
    Show.of(out, "queue", () -> new PriorityQueue<>().remove());
    Show.of(out, "queue element", () -> new PriorityQueue<>().element());
    Show.of(out, "queue capacity", () -> new PriorityQueue<>(0));
    Show.of(out, "stack", () -> new Stack<>().pop());
    Show.of(out, "optional", () -> Optional.empty().get());
    Show.of(out, "optional", () -> Optional.empty().orElseThrow());
    Show.of(out, "optional int", () -> OptionalInt.empty().getAsInt());
    Show.of(out, "optional null", () -> Optional.of(null));
    Show.of(out, "require", () -> Objects.requireNonNull(null));
    Show.of(out, "require", () -> Objects.requireNonNull(null, "what"));
    Show.of(out, "checkIndex", () -> Objects.checkIndex(5, 3));
    Show.of(out, "checkFromTo", () -> Objects.checkFromToIndex(2, 5, 3));
    Show.of(out, "checkFromSize", () -> Objects.checkFromIndexSize(2, 5, 3));
    Show.of(out, "enum", () -> RoundingMode.valueOf("SIDEWAYS"));
    Show.of(out, "copyOf", () -> Arrays.copyOf(new int[2], -1));
    Show.of(out, "max", () -> Collections.max(new ArrayList<Integer>()));
    Show.of(out, "bound", () -> new Random().nextInt(0));
    Show.of(out, "bounds", () -> new Random().nextInt(3, 2));
    Show.of(
        out,
        "iterator",
        () -> Set.of(1).iterator().next() + new TreeSet<Integer>().iterator().next());
  }

  private Library() {}
}
