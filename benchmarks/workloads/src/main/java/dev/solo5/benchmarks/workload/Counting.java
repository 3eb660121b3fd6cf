package dev.solo5.benchmarks.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collections: words counted in a map, and their list sorted. */
final class Counting implements Workload {
  private static final int WORDS = 20_000;
  private static final int USES = 400_000;

  @Override
  public long run() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      words.add("word" + i * 7919 % WORDS);
    }
    Map<String, Integer> counts = new HashMap<>();
    int state = 1;
    for (int i = 0; i < USES; i++) {
      state = state * 1_664_525 + 1_013_904_223;
      counts.merge(words.get((state >>> 8) % WORDS), 1, Integer::sum);
    }
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(
        Comparator.comparing((Map.Entry<String, Integer> entry) -> entry.getValue())
            .thenComparing(Map.Entry::getKey));
    long sum = 0;
    for (Map.Entry<String, Integer> entry : entries) {
      sum = 31 * sum + entry.getValue() + entry.getKey().length();
    }
    return sum;
  }
}
