package dev.solo5.guest.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * Clocks that go on when a test says so. Who waits for a time waits until the test has come there:
 * no test is slow because its program waits long. {@code Thread.sleep} knows nothing of them.
 */
public final class ManualTime implements SimulatedTime {
  private final List<Object> waiting = new ArrayList<>();
  private long monotonic;
  private long wall;

  ManualTime(long wall) {
    this.wall = wall;
  }

  /** Lets time pass, and wakes those whose deadline has come. */
  public void advance(long nanos) {
    if (nanos < 0) {
      throw new IllegalArgumentException(nanos + " ns: time does not go back");
    }
    List<Object> monitors;
    synchronized (this) {
      monotonic += nanos;
      wall += nanos;
      monitors = List.copyOf(waiting);
    }
    for (Object monitor : monitors) {
      synchronized (monitor) {
        monitor.notifyAll();
      }
    }
  }

  /** How many threads wait for a deadline or a frame. */
  public synchronized int waiting() {
    return waiting.size();
  }

  @Override
  public synchronized long monotonicNanos() {
    return monotonic;
  }

  @Override
  public synchronized long wallNanos() {
    return wall;
  }

  @Override
  @SuppressWarnings("WaitNotInLoop") // the caller loops
  public void await(Object monitor, long deadlineNanos) throws InterruptedException {
    synchronized (this) {
      if (deadlineNanos <= monotonic) {
        return;
      }
      waiting.add(monitor);
    }
    try {
      monitor.wait();
    } finally {
      synchronized (this) {
        waiting.remove(monitor);
      }
    }
  }
}
