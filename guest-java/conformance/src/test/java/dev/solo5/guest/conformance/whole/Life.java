package dev.solo5.guest.conformance.whole;

import java.io.PrintStream;

public final class Life {
  public static void run(PrintStream out) {
    boolean[][] cells = new boolean[20][30];
    for (int[] at :
        new int[][] {
          {1, 2}, {2, 3}, {3, 1}, {3, 2}, {3, 3}, {10, 10}, {10, 11}, {10, 12}, {15, 20}, {15, 21},
          {16, 20}, {16, 21}
        }) {
      cells[at[0]][at[1]] = true;
    }
    for (int generation = 0; generation < 30; generation++) {
      boolean[][] next = new boolean[20][30];
      for (int r = 0; r < 20; r++) {
        for (int c = 0; c < 30; c++) {
          int around = 0;
          for (int dr = -1; dr <= 1; dr++) {
            for (int dc = -1; dc <= 1; dc++) {
              if ((dr != 0 || dc != 0)
                  && cells[Math.floorMod(r + dr, 20)][Math.floorMod(c + dc, 30)]) {
                around++;
              }
            }
          }
          next[r][c] = around == 3 || cells[r][c] && around == 2;
        }
      }
      cells = next;
    }
    for (boolean[] row : cells) {
      StringBuilder line = new StringBuilder();
      for (boolean cell : row) {
        line.append(cell ? '#' : '.');
      }
      out.println(line);
    }
  }

  private Life() {}
}
