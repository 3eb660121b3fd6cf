package dev.solo5.guest.conformance.language;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Recursion {
  static int ackermann(int m, int n) {
    return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
  }

  static long fibonacci(int n, Map<Integer, Long> memo) {
    if (n < 2) {
      return n;
    }
    Long known = memo.get(n);
    if (known != null) {
      return known;
    }
    long result = fibonacci(n - 1, memo) + fibonacci(n - 2, memo);
    memo.put(n, result);
    return result;
  }

  static void hanoi(int n, char a, char b, char c, StringBuilder to) {
    if (n > 0) {
      hanoi(n - 1, a, c, b, to);
      to.append(a).append(b);
      hanoi(n - 1, c, b, a, to);
    }
  }

  static int queens(int n, int row, int columns, int left, int right) {
    if (row == n) {
      return 1;
    }
    int count = 0;
    for (int free = ((1 << n) - 1) & ~(columns | left | right); free != 0; free &= free - 1) {
      int bit = free & -free;
      count += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >>> 1);
    }
    return count;
  }

  static void permute(String prefix, String rest, List<String> to) {
    if (rest.isEmpty()) {
      to.add(prefix);
    }
    for (int i = 0; i < rest.length(); i++) {
      permute(prefix + rest.charAt(i), rest.substring(0, i) + rest.substring(i + 1), to);
    }
  }

  static int depth(int n) {
    return n == 0 ? 0 : 1 + depth(n - 1);
  }

  public static void run(PrintStream out) {
    out.println(
        ackermann(2, 9)
            + " "
            + fibonacci(90, new HashMap<>())
            + " "
            + queens(8, 0, 0, 0, 0)
            + " "
            + depth(5000));
    StringBuilder moves = new StringBuilder();
    hanoi(6, 'a', 'b', 'c', moves);
    out.println(moves);
    List<String> all = new ArrayList<>();
    permute("", "abcd", all);
    out.println(all);
  }

  private Recursion() {}
}
