package dev.solo5.guest.conformance.whole;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Random;

public final class Matrices {
  public static void run(PrintStream out) {
    int n = 40;
    double[][] a = new double[n][n];
    double[] b = new double[n];
    Random random = new Random(8);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = random.nextDouble() - 0.5;
      }
      b[i] = random.nextGaussian();
    }
    for (int i = 0; i < n; i++) {
      int best = i;
      for (int r = i + 1; r < n; r++) {
        if (Math.abs(a[r][i]) > Math.abs(a[best][i])) {
          best = r;
        }
      }
      double[] row = a[i];
      a[i] = a[best];
      a[best] = row;
      double x = b[i];
      b[i] = b[best];
      b[best] = x;
      for (int r = i + 1; r < n; r++) {
        double factor = a[r][i] / a[i][i];
        for (int c = i; c < n; c++) {
          a[r][c] -= factor * a[i][c];
        }
        b[r] -= factor * b[i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int c = i + 1; c < n; c++) {
        b[i] -= a[i][c] * b[c];
      }
      b[i] /= a[i][i];
    }
    out.println(Arrays.toString(b));
    int[][] m = {{1, 1}, {1, 0}};
    int[][] power = {{1, 0}, {0, 1}};
    for (int i = 0; i < 50; i++) {
      int[][] next = new int[2][2];
      for (int r = 0; r < 2; r++) {
        for (int c = 0; c < 2; c++) {
          for (int k = 0; k < 2; k++) {
            next[r][c] += power[r][k] * m[k][c];
          }
        }
      }
      power = next;
    }
    out.println(Arrays.deepToString(power));
  }

  private Matrices() {}
}
