package dev.solo5.guest.conformance.text;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;

public final class Messages {
  public static void run(PrintStream out) {
    out.println(MessageFormat.format("{0} has {1} of {2}, it''s {0}", "A", 3, "x"));
    out.println(
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(1234567.891)
            + " "
            + new DecimalFormat("000.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(5.25)
            + " "
            + new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(12345)
            + " "
            + new DecimalFormat("#%", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(0.256)
            + " "
            + new DecimalFormat("0.00;(0.00)", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(-3.14159));
    double[] values = {0.125, 0.375, 2.5, 3.5, 1e15, 1234.5678, -0.0, 99.995};
    for (double value : values) {
      out.println(
          new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value)
              + " "
              + new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value)
              + " "
              + new DecimalFormat("0.000", DecimalFormatSymbols.getInstance(Locale.ROOT))
                  .format(value));
    }
  }

  private Messages() {}
}
