package dev.solo5.guest.simulation;

import dev.solo5.guest.platform.WallClock;

/** The clocks of a simulation. */
public interface SimulatedTime {
  /** Nanoseconds since some fixed time; never decreases. */
  long monotonicNanos();

  /** Nanoseconds since 1970-01-01T00:00:00Z. */
  long wallNanos();

  /**
   * Waits on a monitor that the caller holds until it is notified, or may return earlier; the
   * caller looks at the clock again.
   *
   * @param deadlineNanos of the monotonic clock, in the future; {@link Long#MAX_VALUE} never comes
   */
  void await(Object monitor, long deadlineNanos) throws InterruptedException;

  /** The clocks of this machine. */
  static SimulatedTime ofMachine() {
    return new MachineTime(System::nanoTime, WallClock::nanos);
  }

  /** Clocks that a test sets, which begin at a time since 1970 in nanoseconds. */
  static ManualTime manual(long wallNanos) {
    return new ManualTime(wallNanos);
  }
}
