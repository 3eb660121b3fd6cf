package dev.solo5.guest.conformance.collections;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

public final class Concurrent {
  public static void run(PrintStream out) {
    Map<String, Integer> map = new ConcurrentHashMap<>();
    for (int i = 0; i < 100; i++) {
      map.merge("k" + i % 37, i, Integer::sum);
    }
    out.println(
        new TreeMap<>(map)
            + " "
            + map.size()
            + map.putIfAbsent("k1", 0)
            + map.computeIfAbsent("new", String::length)
            + map.getOrDefault("none", -1));
    for (String key : new TreeSet<>(map.keySet())) {
      if (key.endsWith("1")) {
        map.remove(key);
      }
    }
    out.println(map.size() + " " + map.containsKey("k1"));
    CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
    for (Integer i : list) {
      list.add(i * 10);
    }
    out.println(list + " " + list.addIfAbsent(1));
    AtomicInteger atomic = new AtomicInteger(5);
    out.println(
        atomic.incrementAndGet()
            + " "
            + atomic.getAndAdd(10)
            + atomic.compareAndSet(16, 1)
            + atomic.updateAndGet(x -> x * 7)
            + atomic.accumulateAndGet(3, Math::max)
            + atomic);
    AtomicLong along = new AtomicLong();
    AtomicReference<String> reference = new AtomicReference<>("a");
    AtomicBoolean flag = new AtomicBoolean();
    out.println(
        along.decrementAndGet()
            + " "
            + reference.getAndSet("b")
            + reference
            + flag.getAndSet(true)
            + flag);
  }

  private Concurrent() {}
}
