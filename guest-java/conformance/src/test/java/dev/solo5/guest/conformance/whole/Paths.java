package dev.solo5.guest.conformance.whole;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

public final class Paths {
  record Edge(int to, int cost) {}

  public static void run(PrintStream out) {
    Random random = new Random(77);
    int n = 200;
    List<List<Edge>> graph = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      graph.add(new ArrayList<>());
      for (int k = 0; k < 4; k++) {
        graph.get(i).add(new Edge(random.nextInt(n), 1 + random.nextInt(100)));
      }
    }
    int[] distance = new int[n];
    Arrays.fill(distance, Integer.MAX_VALUE);
    distance[0] = 0;
    PriorityQueue<int[]> queue =
        new PriorityQueue<>((a, b) -> a[1] != b[1] ? Integer.compare(a[1], b[1]) : a[0] - b[0]);
    queue.add(new int[] {0, 0});
    while (!queue.isEmpty()) {
      int[] top = queue.poll();
      if (top[1] > distance[top[0]]) {
        continue;
      }
      for (Edge edge : graph.get(top[0])) {
        int through = top[1] + edge.cost();
        if (through < distance[edge.to()]) {
          distance[edge.to()] = through;
          queue.add(new int[] {edge.to(), through});
        }
      }
    }
    out.println(Arrays.toString(distance));
    Deque<Integer> open = new ArrayDeque<>(List.of(0));
    Set<Integer> seen = new LinkedHashSet<>(open);
    while (!open.isEmpty()) {
      for (Edge edge : graph.get(open.remove())) {
        if (seen.add(edge.to())) {
          open.add(edge.to());
        }
      }
    }
    out.println(seen);
  }

  private Paths() {}
}
