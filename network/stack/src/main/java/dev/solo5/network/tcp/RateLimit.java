package dev.solo5.network.tcp;

/** At most this many per second. */
public final class RateLimit {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private final int perSecond;
  private long since;
  private int taken;

  /** None so far. */
  public RateLimit(int perSecond) {
    this.perSecond = perSecond;
  }

  /** Whether one more is allowed at a time, which counts it. */
  public boolean allows(long now) {
    if (taken == 0 || now - since >= SECOND_NANOS) {
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
