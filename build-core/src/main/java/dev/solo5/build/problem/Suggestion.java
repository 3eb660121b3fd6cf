package dev.solo5.build.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant by an unknown name. */
public final class Suggestion {
  /** Fewer letters begin too much. */
  private static final int LEAST_BEGINNING = 3;

  private Suggestion() {}

  /**
   * The known name that is nearest to what was written; empty when none is near: it does not begin
   * so, and more than a third of the letters would have to change, be added or left out.
   */
  public static Optional<String> by(String written, Collection<String> known) {
    String lower = written.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name ->
            isBegun(written, name)
                || distance(lower, name.toLowerCase(Locale.ROOT)) <= tolerance(name))
        .min(
            Comparator.<String>comparingInt(name ->
                    isBegun(written, name) ? 1 : distance(lower, name.toLowerCase(Locale.ROOT)))
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isBegun(String written, String name) {
    return written.length() >= LEAST_BEGINNING && name.startsWith(written);
  }

  private static int tolerance(String name) {
    return Math.max(1, name.length() / 3);
  }

  /** Letters to change, add or leave out; two neighbours that changed places count as one. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
