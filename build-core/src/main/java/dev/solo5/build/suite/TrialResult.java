package dev.solo5.build.suite;

import java.time.Duration;

/**
 * A case that was tried, or was not.
 *
 * @param took from before its tender was started until after it ended
 */
public record TrialResult(Case tried, Verdict verdict, Duration took) {
  /** Whether it keeps the build from succeeding. */
  public boolean isBad() {
    return verdict instanceof Verdict.Failed || verdict instanceof Verdict.Broken;
  }

  /** How many seconds it took, with three places. */
  public String seconds() {
    return Totals.seconds(took);
  }

  /** In one line, what is wrong or why nothing was tried; empty when all is well. */
  public String reason() {
    return switch (verdict) {
      case Verdict.Passed() -> "";
      case Verdict.Failed failed -> String.join("; ", failed.complaints());
      case Verdict.Broken(String reason) -> reason;
      case Verdict.Skipped(String reason) -> reason;
    };
  }
}
