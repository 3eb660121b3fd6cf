package dev.solo5.guest.classlib.java.util.concurrent;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** A unit of time. Conversions round towards zero and end at the limits of a long. */
public enum TimeUnit {
  NANOSECONDS(1L),
  MICROSECONDS(1_000L),
  MILLISECONDS(1_000_000L),
  SECONDS(1_000_000_000L),
  MINUTES(60_000_000_000L),
  HOURS(3_600_000_000_000L),
  DAYS(86_400_000_000_000L);

  private final long nanos;

  TimeUnit(long nanos) {
    this.nanos = nanos;
  }

  private static long convert(long amount, long from, long to) {
    if (from <= to) {
      return amount / (to / from);
    }
    long factor = from / to;
    if (amount > Long.MAX_VALUE / factor) {
      return Long.MAX_VALUE;
    }
    return amount < Long.MIN_VALUE / factor ? Long.MIN_VALUE : amount * factor;
  }

  public long convert(long sourceDuration, TimeUnit sourceUnit) {
    return convert(sourceDuration, sourceUnit.nanos, nanos);
  }

  public long convert(Duration duration) {
    long seconds = duration.getSeconds();
    long rest = duration.getNano();
    if (seconds < 0 && rest > 0) {
      seconds++;
      rest -= SECONDS.nanos;
    }
    if (nanos >= SECONDS.nanos) {
      return seconds / (nanos / SECONDS.nanos);
    }
    long whole = convert(seconds, SECONDS.nanos, nanos);
    if (whole == Long.MAX_VALUE || whole == Long.MIN_VALUE) {
      return whole;
    }
    long sum = whole + rest / nanos;
    if (whole > 0 && sum < 0) {
      return Long.MAX_VALUE;
    }
    return whole < 0 && sum > 0 ? Long.MIN_VALUE : sum;
  }

  public long toNanos(long duration) {
    return convert(duration, nanos, NANOSECONDS.nanos);
  }

  public long toMicros(long duration) {
    return convert(duration, nanos, MICROSECONDS.nanos);
  }

  public long toMillis(long duration) {
    return convert(duration, nanos, MILLISECONDS.nanos);
  }

  public long toSeconds(long duration) {
    return convert(duration, nanos, SECONDS.nanos);
  }

  public long toMinutes(long duration) {
    return convert(duration, nanos, MINUTES.nanos);
  }

  public long toHours(long duration) {
    return convert(duration, nanos, HOURS.nanos);
  }

  public long toDays(long duration) {
    return convert(duration, nanos, DAYS.nanos);
  }

  public void timedWait(Object object, long timeout) throws InterruptedException {
    if (timeout > 0) {
      long millis = toMillis(timeout);
      object.wait(millis, restNanos(timeout, millis));
    }
  }

  public void timedJoin(Thread thread, long timeout) throws InterruptedException {
    if (timeout > 0) {
      long millis = toMillis(timeout);
      thread.join(millis, restNanos(timeout, millis));
    }
  }

  public void sleep(long timeout) throws InterruptedException {
    if (timeout > 0) {
      long millis = toMillis(timeout);
      Thread.sleep(millis, restNanos(timeout, millis));
    }
  }

  private int restNanos(long timeout, long millis) {
    return this == NANOSECONDS || this == MICROSECONDS
        ? (int) (toNanos(timeout) - millis * MILLISECONDS.nanos)
        : 0;
  }

  public ChronoUnit toChronoUnit() {
    return switch (this) {
      case NANOSECONDS -> ChronoUnit.NANOS;
      case MICROSECONDS -> ChronoUnit.MICROS;
      case MILLISECONDS -> ChronoUnit.MILLIS;
      case SECONDS -> ChronoUnit.SECONDS;
      case MINUTES -> ChronoUnit.MINUTES;
      case HOURS -> ChronoUnit.HOURS;
      case DAYS -> ChronoUnit.DAYS;
    };
  }

  public static TimeUnit of(ChronoUnit unit) {
    return switch (unit) {
      case NANOS -> NANOSECONDS;
      case MICROS -> MICROSECONDS;
      case MILLIS -> MILLISECONDS;
      case SECONDS -> SECONDS;
      case MINUTES -> MINUTES;
      case HOURS -> HOURS;
      case DAYS -> DAYS;
      default -> throw new IllegalArgumentException("No TimeUnit equivalent for " + unit);
    };
  }
}
