package dev.solo5.guest.conformance.collections;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;

public final class ArrayMethods {
  public static void run(PrintStream out) {
    Random random = new Random(11);
    int[] ints = random.ints(300, -1000, 1000).toArray();
    double[] doubles =
        random
            .doubles(50)
            .map(d -> d > 0.9 ? Double.NaN : d > 0.8 ? -0.0 : d > 0.7 ? 0.0 : d - 0.5)
            .toArray();
    String[] strings = new String[60];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = Integer.toString(random.nextInt(1000), 36);
    }
    int[] copy = ints.clone();
    Arrays.sort(copy);
    out.println(
        Arrays.toString(copy)
            + " "
            + Arrays.binarySearch(copy, copy[100])
            + " "
            + Arrays.hashCode(ints));
    Arrays.sort(doubles);
    out.println(Arrays.toString(doubles));
    Arrays.sort(strings);
    out.println(Arrays.toString(strings));
    Arrays.sort(
        strings, Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
    out.println(Arrays.toString(strings));
    Arrays.sort(ints, 10, 20);
    out.println(Arrays.toString(Arrays.copyOfRange(ints, 5, 25)) + Arrays.stream(ints).sum());
    long[] longs = new long[10];
    Arrays.fill(longs, 3, 6, 7);
    Arrays.setAll(copy, i -> i * i);
    out.println(
        Arrays.toString(longs)
            + Arrays.equals(longs, longs.clone())
            + Arrays.toString(Arrays.copyOf(copy, 5))
            + Arrays.toString(Arrays.copyOf(new String[] {"a"}, 3)));
    int[] prefix = {1, 2, 3, 4};
    Arrays.parallelPrefix(prefix, Integer::sum);
    out.println(
        Arrays.toString(prefix)
            + Arrays.deepToString(new Object[][] {{1, null}, {"x", new int[] {1}}})
            + Arrays.deepEquals(new int[][] {{1}}, new int[][] {{1}})
            + Arrays.compare(new int[] {1, 2}, new int[] {1, 3})
            + Arrays.mismatch(new int[] {1, 2}, new int[] {1, 3})
            + Arrays.deepHashCode(new Object[] {new int[] {1}}));
    char[] chars = "zebra".toCharArray();
    byte[] bytes = {3, -1, 127, -128};
    Arrays.sort(chars);
    Arrays.sort(bytes);
    out.println(new String(chars) + Arrays.toString(bytes));
    System.arraycopy(ints, 0, ints, 5, 20);
    out.println(Arrays.toString(Arrays.copyOf(ints, 30)));
  }

  private ArrayMethods() {}
}
