package dev.solo5.guest.conformance.whole;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;

public final class Sorts {
  static void quick(int[] a, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int pivot = a[(from + to) >>> 1];
    int i = from;
    int j = to - 1;
    while (i <= j) {
      while (a[i] < pivot) {
        i++;
      }
      while (a[j] > pivot) {
        j--;
      }
      if (i <= j) {
        int t = a[i];
        a[i++] = a[j];
        a[j--] = t;
      }
    }
    quick(a, from, j + 1);
    quick(a, i, to);
  }

  static int[] merge(int[] a) {
    if (a.length < 2) {
      return a;
    }
    int[] left = merge(Arrays.copyOfRange(a, 0, a.length / 2));
    int[] right = merge(Arrays.copyOfRange(a, a.length / 2, a.length));
    int[] result = new int[a.length];
    for (int i = 0, l = 0, r = 0; i < result.length; i++) {
      result[i] =
          r == right.length || l < left.length && left[l] <= right[r] ? left[l++] : right[r++];
    }
    return result;
  }

  static void heap(int[] a) {
    for (int i = a.length / 2 - 1; i >= 0; i--) {
      sift(a, i, a.length);
    }
    for (int end = a.length - 1; end > 0; end--) {
      int t = a[0];
      a[0] = a[end];
      a[end] = t;
      sift(a, 0, end);
    }
  }

  static void sift(int[] a, int i, int end) {
    while (2 * i + 1 < end) {
      int child = 2 * i + 1;
      if (child + 1 < end && a[child + 1] > a[child]) {
        child++;
      }
      if (a[i] >= a[child]) {
        return;
      }
      int t = a[i];
      a[i] = a[child];
      a[child] = t;
      i = child;
    }
  }

  public static void run(PrintStream out) {
    int[] numbers = new Random(99).ints(2000).toArray();
    int[] expected = numbers.clone();
    Arrays.sort(expected);
    int[] first = numbers.clone();
    quick(first, 0, first.length);
    int[] second = merge(numbers);
    int[] third = numbers.clone();
    heap(third);
    out.println(
        Arrays.equals(first, expected)
            + " "
            + Arrays.equals(second, expected)
            + " "
            + Arrays.equals(third, expected)
            + " "
            + Arrays.hashCode(expected));
    Integer[] boxed = Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    Arrays.sort(boxed, Comparator.comparing((Integer i) -> i & 15));
    out.println(Arrays.hashCode(boxed));
  }

  private Sorts() {}
}
