package dev.solo5.guest.conformance.whole;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;

public final class Huffman {
  sealed interface Tree permits Leaf, Fork {
    int weight();
  }

  record Leaf(char symbol, int weight) implements Tree {}

  record Fork(Tree left, Tree right, int weight) implements Tree {}

  static void codes(Tree tree, String prefix, Map<Character, String> to) {
    switch (tree) {
      case Leaf(char symbol, int ignored) -> to.put(symbol, prefix);
      case Fork(Tree left, Tree right, int ignored) -> {
        codes(left, prefix + "0", to);
        codes(right, prefix + "1", to);
      }
    }
  }

  public static void run(PrintStream out) {
    String text = "she sells sea shells by the sea shore";
    Map<Character, Integer> counts = new TreeMap<>();
    for (char c : text.toCharArray()) {
      counts.merge(c, 1, Integer::sum);
    }
    PriorityQueue<Tree> queue =
        new PriorityQueue<>(Comparator.comparingInt(Tree::weight).thenComparing(Tree::toString));
    counts.forEach((c, n) -> queue.add(new Leaf(c, n)));
    while (queue.size() > 1) {
      Tree a = queue.remove();
      Tree b = queue.remove();
      queue.add(new Fork(a, b, a.weight() + b.weight()));
    }
    Map<Character, String> codes = new TreeMap<>();
    codes(queue.element(), "", codes);
    out.println(codes);
    String encoded = text.chars().mapToObj(c -> codes.get((char) c)).collect(Collectors.joining());
    out.println(encoded.length() + " " + encoded);
    StringBuilder decoded = new StringBuilder();
    Tree at = queue.element();
    for (char bit : encoded.toCharArray()) {
      Fork fork = (Fork) at;
      at = bit == '0' ? fork.left() : fork.right();
      if (at instanceof Leaf leaf) {
        decoded.append(leaf.symbol());
        at = queue.element();
      }
    }
    out.println(decoded);
  }

  private Huffman() {}
}
