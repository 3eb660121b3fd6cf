package dev.solo5.guest.simulation;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Clocks of this machine. */
record MachineTime(LongSupplier monotonic, LongSupplier wall) implements SimulatedTime {
  @Override
  public long monotonicNanos() {
    return monotonic.getAsLong();
  }

  @Override
  public long wallNanos() {
    return wall.getAsLong();
  }

  @Override
  @SuppressWarnings("WaitNotInLoop") // the caller loops
  public void await(Object monitor, long deadlineNanos) throws InterruptedException {
    if (deadlineNanos == Long.MAX_VALUE) {
      monitor.wait();
    } else {
      long left = deadlineNanos - monotonicNanos();
      TimeUnit.NANOSECONDS.timedWait(monitor, Math.max(1, left));
    }
  }
}
