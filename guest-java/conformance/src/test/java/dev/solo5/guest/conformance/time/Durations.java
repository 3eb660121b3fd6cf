package dev.solo5.guest.conformance.time;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

public final class Durations {
  public static void run(PrintStream out) {
    Duration d = Duration.ofHours(25).plusMinutes(61).plusMillis(1500);
    out.println(
        d
            + " "
            + d.toMinutes()
            + " "
            + d.getSeconds()
            + " "
            + d.getNano()
            + " "
            + d.negated()
            + " "
            + d.multipliedBy(3)
            + " "
            + d.dividedBy(7)
            + " "
            + Duration.ZERO
            + " "
            + Duration.between(Instant.ofEpochSecond(0), Instant.ofEpochMilli(1234))
            + " "
            + d.compareTo(Duration.ofDays(1))
            + Duration.ofNanos(-1)
            + Duration.ofMillis(-1500));
    Instant i = Instant.ofEpochSecond(1_700_000_000L, 123_456_789);
    out.println(
        i
            + " "
            + i.plusSeconds(1)
            + " "
            + i.truncatedTo(ChronoUnit.SECONDS)
            + " "
            + i.toEpochMilli()
            + " "
            + Instant.EPOCH
            + " "
            + Instant.parse("2020-02-29T12:30:00Z").getEpochSecond()
            + " "
            + i.isAfter(Instant.EPOCH)
            + Instant.ofEpochMilli(-1));
    out.println(System.currentTimeMillis() > 1_700_000_000_000L);
    out.println(
        TimeUnit.MINUTES.toSeconds(5)
            + " "
            + TimeUnit.NANOSECONDS.toMillis(1_999_999)
            + " "
            + TimeUnit.DAYS.convert(49, TimeUnit.HOURS));
  }

  private Durations() {}
}
