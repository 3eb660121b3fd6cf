package dev.solo5.guest.conformance.language;

import java.io.PrintStream;

public final class Loops {
  public static void run(PrintStream out) {
    StringBuilder trace = new StringBuilder();
    outer:
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        if (j == i) {
          continue outer;
        }
        if (i == 3) {
          break outer;
        }
        trace.append(i).append(j).append(' ');
      }
    }
    int k = 10;
    do {
      k -= 3;
      trace.append(k);
    } while (k > 0);
    block:
    {
      if (k < 0) {
        break block;
      }
      trace.append("never");
    }
    for (int a = 0, b = 10; a < b; a++, b -= 2) {
      trace.append('[').append(a).append(b).append(']');
    }
    for (char c = 'a'; c <= 'e'; c++) {
      trace.append(c);
    }
    int[][] triangle = new int[5][];
    for (int i = 0; i < 5; i++) {
      triangle[i] = new int[i + 1];
      triangle[i][0] = triangle[i][i] = 1;
      for (int j = 1; j < i; j++) {
        triangle[i][j] = triangle[i - 1][j - 1] + triangle[i - 1][j];
      }
    }
    for (int[] row : triangle) {
      for (int x : row) {
        trace.append(x).append(',');
      }
    }
    boolean[] composite = new boolean[200];
    for (int i = 2; i < 200; i++) {
      if (!composite[i]) {
        trace.append(i).append(' ');
        for (int j = i * i; j < 200; j += i) {
          composite[j] = true;
        }
      }
    }
    long n = 27;
    int steps = 0;
    while (n != 1) {
      n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
      steps++;
    }
    out.println(trace);
    out.println(steps);
    int x = 0;
    for (; ; ) {
      if (++x > 5 && x % 2 == 0 || x == 9) {
        break;
      }
    }
    out.println(x);
    for (byte b = 120; b > 0; b++) {
      out.print(b + " ");
    }
    out.println();
  }

  private Loops() {}
}
