package dev.solo5.guest.conformance.time;

import java.io.PrintStream;
import java.util.Date;

public final class Clocks {
  public static void run(PrintStream out) throws InterruptedException {
    long nanos = System.nanoTime();
    long millis = System.currentTimeMillis();
    Thread.sleep(15);
    out.println(
        (System.nanoTime() - nanos >= 14_000_000)
            + " "
            + (System.currentTimeMillis() - millis >= 14)
            + " "
            + (System.nanoTime() >= nanos));
    Date date = new Date(0);
    out.println(date + " " + new Date(1_700_000_000_000L) + " " + new Date(-1).toInstant());
    out.println(
        date.getTime()
            + " "
            + new Date(5).compareTo(date)
            + date.before(new Date(1))
            + date.equals(new Date(0)));
  }

  private Clocks() {}
}
