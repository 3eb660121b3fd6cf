package dev.solo5.guest.conformance.language;

import dev.solo5.guest.conformance.Show;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

public final class Records {
  record Point(int x, int y) implements Comparable<Point> {
    static final Point ORIGIN = new Point(0, 0);
    static int made;

    Point {
      if (x < -1000) {
        throw new IllegalArgumentException("x " + x);
      }
      made++;
    }

    Point(int both) {
      this(both, both);
    }

    double length() {
      return Math.sqrt(x * x + y * y);
    }

    @Override
    public int compareTo(Point other) {
      return Integer.compare(x, other.x);
    }
  }

  record Pair<A, B>(A first, B second) {}

  record Everything(
      byte b,
      short s,
      char c,
      int i,
      long l,
      float f,
      double d,
      boolean z,
      String t,
      int[] a,
      List<Integer> list) {}

  record Empty() {}

  record Varargs(String... texts) {}

  public static void run(PrintStream out) {
    Point p = new Point(3, 4);
    out.println(
        p
            + " "
            + p.x()
            + " "
            + p.length()
            + " "
            + p.equals(new Point(3, 4))
            + " "
            + p.equals(null)
            + " "
            + p.equals("x")
            + " "
            + new Point(7)
            + " "
            + Point.made
            + " "
            + Point.ORIGIN);
    Show.of(out, "invalid", () -> new Point(-2000, 1));
    Pair<String, Integer> pair = new Pair<>("a", null);
    out.println(
        pair
            + " "
            + pair.equals(new Pair<>("a", null))
            + " "
            + new Pair<>(new Pair<>(1, 2), List.of(3)));
    Everything e =
        new Everything((byte) 1, (short) 2, 'c', 4, 5, 6.5f, 7.5, true, "t", null, List.of(1));
    Everything same =
        new Everything((byte) 1, (short) 2, 'c', 4, 5, 6.5f, 7.5, true, "t", null, List.of(1));
    out.println(e + " " + e.equals(same));
    out.println(
        new Empty()
            + " "
            + new Empty().equals(new Empty())
            + " "
            + new Varargs("a", "b").texts().length);
    out.println(
        new Pair<>(0.0, Float.NaN).equals(new Pair<>(-0.0, Float.NaN))
            + " "
            + new Pair<>(Double.NaN, 1).equals(new Pair<>(Double.NaN, 1)));
    record Local(int a) {
      int twice() {
        return 2 * a;
      }
    }
    out.println(
        new Local(4).twice()
            + " "
            + new Local(5)
            + " "
            + Stream.of(new Point(2, 0), new Point(1, 5)).sorted().toList());
    Map<Point, String> map = new HashMap<>();
    for (int i = 0; i < 30; i++) {
      map.put(new Point(i % 7, i % 3), "v" + i);
    }
    out.println(map.size() + " " + map.get(new Point(3, 2)));
    out.println(map + " " + new Point(3, 2).hashCode() + " " + new Local(4).hashCode());
  }

  private Records() {}
}
