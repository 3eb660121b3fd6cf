package dev.solo5.benchmarks;

import java.util.List;
import java.util.Locale;

/** Results as a table in Markdown: medians, their spread, and the ratio to the floor. */
final class FiguresText {
  private FiguresText() {}

  static String markdown(List<Comparison.Result> results) {
    StringBuilder text = new StringBuilder();
    text.append(
        "| what | median | least to most | floor | median of the floor | ratio | rounds |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (Comparison.Result result : results) {
      Samples subject = result.ofSubject();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s to %s | %s | %s | %.2f | %s |%n",
              result.subject(),
              millis(subject.medianNanos()),
              millis(subject.leastNanos()),
              millis(subject.mostNanos()),
              result.floor(),
              millis(result.ofFloor().medianNanos()),
              result.ratio(),
              subject.count()));
    }
    return text.toString();
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
  }
}
