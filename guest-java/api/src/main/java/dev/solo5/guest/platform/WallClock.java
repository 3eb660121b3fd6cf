package dev.solo5.guest.platform;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The wall clock of a JVM. */
public final class WallClock {
  private WallClock() {}

  /** Nanoseconds since 1970-01-01T00:00:00Z. */
  public static long nanos() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }
}
