package dev.solo5.guest.classlib.java.util;

import dev.solo5.guest.classlib.Instance;
import java.util.IntSummaryStatistics;
import java.util.Locale;

/** Of {@link java.util.IntSummaryStatistics}: a JVM's words. */
public final class IntSummaryStatisticsMethods {
  private IntSummaryStatisticsMethods() {}

  @Instance
  public static String toString(IntSummaryStatistics statistics) {
    return String.format(
        Locale.ROOT,
        "IntSummaryStatistics{count=%d, sum=%d, min=%d, average=%f, max=%d}",
        statistics.getCount(),
        statistics.getSum(),
        statistics.getMin(),
        statistics.getAverage(),
        statistics.getMax());
  }
}
