package dev.solo5.guest.classlib.java.threads;

import org.teavm.runtime.EventQueue;

/** Runs something at a time, in a thread of its own that keeps no guest alive. */
public final class Alarm implements EventQueue.Event {
  private final Runnable task;
  private int id;

  /** Runs it when the monotonic clock reaches the deadline. */
  public Alarm(long deadline, Runnable task) {
    this.task = task;
    id = EventQueue.offerAt(this, deadline);
  }

  /** Forgets it, unless it has run. */
  public void cancel() {
    if (id != 0) {
      EventQueue.kill(id);
      id = 0;
    }
  }

  @Override
  public void run() {
    id = 0;
    Thread.ofPlatform().daemon().name("alarm").start(task);
  }
}
