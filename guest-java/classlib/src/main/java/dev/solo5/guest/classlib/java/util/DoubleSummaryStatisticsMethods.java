package dev.solo5.guest.classlib.java.util;

import dev.solo5.guest.classlib.Instance;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;

/** Of {@link java.util.DoubleSummaryStatistics}: a JVM's words. */
public final class DoubleSummaryStatisticsMethods {
  private DoubleSummaryStatisticsMethods() {}

  @Instance
  public static String toString(DoubleSummaryStatistics statistics) {
    return String.format(
        Locale.ROOT,
        "DoubleSummaryStatistics{count=%d, sum=%f, min=%f, average=%f, max=%f}",
        statistics.getCount(),
        statistics.getSum(),
        statistics.getMin(),
        statistics.getAverage(),
        statistics.getMax());
  }
}
