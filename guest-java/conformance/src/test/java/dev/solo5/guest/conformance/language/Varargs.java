package dev.solo5.guest.conformance.language;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class Varargs {
  static String join(String separator, Object... items) {
    return items == null
        ? "null"
        : items.length
            + ":"
            + Arrays.stream(items).map(String::valueOf).collect(Collectors.joining(separator));
  }

  static int sum(int... numbers) {
    int sum = 0;
    for (int n : numbers) {
      sum += n;
    }
    return sum;
  }

  public static void run(PrintStream out) {
    out.println(
        join("-")
            + " "
            + join("-", 1)
            + " "
            + join("-", 1, 'c', "s", 2.0, null)
            + " "
            + join("-", (Object[]) new String[] {"x", "y"})
            + " "
            + join("-", (Object) new String[] {"z"}.length)
            + " "
            + join("-", (Object[]) null));
    out.println(sum() + " " + sum(1) + " " + sum(1, 2, 3) + " " + sum(new int[] {4, 5}));
    out.println(
        Arrays.asList(1, 2, 3)
            + " "
            + List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
            + " "
            + Stream.of("a", "b").toList()
            + " "
            + Objects.hash(1, "a", null)
            + " "
            + Arrays.hashCode(new Object[] {1, "a", null}));
  }

  private Varargs() {}
}
