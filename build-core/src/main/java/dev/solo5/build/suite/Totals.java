package dev.solo5.build.suite;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Results added up. */
public record Totals(int run, int failures, int errors, int skipped) {

  /** Adds up. */
  public static Totals of(List<TrialResult> results) {
    return new Totals(
        results.size(),
        count(results, Verdict.Failed.class),
        count(results, Verdict.Broken.class),
        count(results, Verdict.Skipped.class));
  }

  private static int count(List<TrialResult> results, Class<? extends Verdict> kind) {
    return (int) results.stream().filter(result -> kind.isInstance(result.verdict())).count();
  }

  /** How many keep the build from succeeding. */
  public int bad() {
    return failures + errors;
  }

  /** As test tools of Maven say it. */
  public String text() {
    return "Tests run: %s, Failures: %s, Errors: %s, Skipped: %s"
        .formatted(run, failures, errors, skipped);
  }

  /** Seconds with three places. */
  public static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
  }
}
