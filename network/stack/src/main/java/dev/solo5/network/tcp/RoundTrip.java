package dev.solo5.network.tcp;

/** How long to wait for an acknowledgement, RFC 6298; nanoseconds. */
final class RoundTrip {
  static final long FIRST = 1_000_000_000L;

  /** Less than the RFC's second: the wire is inside this process. */
  static final long SHORTEST = 200_000_000L;

  static final long LONGEST = 8_000_000_000L;

  private boolean measured;
  private long smoothed;
  private long variation;
  private long timeout = FIRST;

  long timeout() {
    return timeout;
  }

  void measured(long roundTrip) {
    if (measured) {
      variation += (Math.abs(smoothed - roundTrip) - variation) / 4;
      smoothed += (roundTrip - smoothed) / 8;
    } else {
      measured = true;
      smoothed = roundTrip;
      variation = roundTrip / 2;
    }
    timeout = Math.clamp(smoothed + 4 * variation, SHORTEST, LONGEST);
  }

  /** Nothing came in time: wait twice as long. */
  void backOff() {
    timeout = Math.min(2 * timeout, LONGEST);
  }
}
