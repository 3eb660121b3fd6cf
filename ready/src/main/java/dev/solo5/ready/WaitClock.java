package dev.solo5.ready;

import java.time.Duration;

/** Time that passes, and waiting for it. */
public interface WaitClock {
  /** Nanoseconds since some moment, never falling. */
  long nanos();

  /** Waits. */
  void sleep(Duration duration) throws InterruptedException;

  /** The time of this machine. */
  static WaitClock system() {
    return new WaitClock() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
      }
    };
  }
}
