package dev.solo5.guest.conformance.language;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

public final class Generics {
  interface Visitor<R> {
    R number(int n);

    R sum(Node a, Node b);
  }

  interface Node {
    <R> R accept(Visitor<R> visitor);
  }

  static Node number(int n) {
    return new Node() {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.number(n);
      }
    };
  }

  static Node sum(Node a, Node b) {
    return new Node() {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.sum(a, b);
      }
    };
  }

  abstract static class Base<T extends Comparable<T>> {
    abstract T get();

    boolean less(Base<T> other) {
      return get().compareTo(other.get()) < 0;
    }
  }

  static final class Text extends Base<String> {
    final String text;

    Text(String text) {
      this.text = text;
    }

    @Override
    String get() {
      return text;
    }
  }

  static <T extends Comparable<? super T>> T max(Collection<? extends T> all) {
    T best = null;
    for (T each : all) {
      if (best == null || each.compareTo(best) > 0) {
        best = each;
      }
    }
    return best;
  }

  @SafeVarargs
  static <T> List<T> listOf(T... items) {
    return new ArrayList<>(Arrays.asList(items));
  }

  static <T> T[] fill(T[] array, Supplier<? extends T> supplier) {
    for (int i = 0; i < array.length; i++) {
      array[i] = supplier.get();
    }
    return array;
  }

  public static void run(PrintStream out) {
    Node tree = sum(number(1), sum(number(2), number(3)));
    out.println(
        tree.accept(
                new Visitor<Integer>() {
                  @Override
                  public Integer number(int n) {
                    return n;
                  }

                  @Override
                  public Integer sum(Node a, Node b) {
                    return a.accept(this) + b.accept(this);
                  }
                })
            + " "
            + tree.<String>accept(
                new Visitor<>() {
                  @Override
                  public String number(int n) {
                    return "" + n;
                  }

                  @Override
                  public String sum(Node a, Node b) {
                    return "(" + a.accept(this) + "+" + b.accept(this) + ")";
                  }
                }));
    out.println(
        new Text("a").less(new Text("b"))
            + " "
            + max(List.of(3, 9, 2))
            + " "
            + max(Set.of("x"))
            + " "
            + listOf(1, "two", 3.0)
            + " "
            + Arrays.toString(fill(new String[2], () -> "s")));
    Map<String, List<? super Integer>> map = new TreeMap<>();
    map.computeIfAbsent("k", k -> new ArrayList<Number>()).add(5);
    out.println(map);
    Comparator<Map.Entry<String, Integer>> order =
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());
    out.println(Map.of("a", 1, "b", 2, "c", 2).entrySet().stream().sorted(order).toList());
  }

  private Generics() {}
}
