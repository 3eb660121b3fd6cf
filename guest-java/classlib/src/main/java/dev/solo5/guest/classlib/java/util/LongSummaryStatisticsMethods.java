package dev.solo5.guest.classlib.java.util;

import dev.solo5.guest.classlib.Instance;
import java.util.Locale;
import java.util.LongSummaryStatistics;

/** Of {@link java.util.LongSummaryStatistics}: a JVM's words. */
public final class LongSummaryStatisticsMethods {
  private LongSummaryStatisticsMethods() {}

  @Instance
  public static String toString(LongSummaryStatistics statistics) {
    return String.format(
        Locale.ROOT,
        "LongSummaryStatistics{count=%d, sum=%d, min=%d, average=%f, max=%d}",
        statistics.getCount(),
        statistics.getSum(),
        statistics.getMin(),
        statistics.getAverage(),
        statistics.getMax());
  }
}
