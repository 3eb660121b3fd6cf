package dev.solo5.network.tcp;

import java.util.concurrent.TimeUnit;

/** At most so many in each second. */
final class RateLimit {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final int perSecond;
  private long since;
  private int taken;

  RateLimit(int perSecond) {
    this.perSecond = perSecond;
  }

  boolean allows(long now) {
    if (taken == 0 || now - since >= SECOND) {
      since = now;
      taken = 0;
    }
    if (taken == perSecond) {
      return false;
    }
    taken++;
    return true;
  }
}
