package dev.solo5.guest.classlib.java.threads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Threads that wait for the same thing, first come, first served. */
public final class Waiters {
  private final ArrayDeque<Waiter> queue = new ArrayDeque<>();

  /**
   * Waits until woken.
   *
   * @param deadline as of {@link Waiter#await}
   * @return whether it was woken, and not because the time came
   * @throws InterruptedException if the thread is or becomes interrupted
   */
  public boolean await(long deadline) throws InterruptedException {
    var waiter = new Waiter();
    queue.add(waiter);
    Waiter.End end = waiter.await(deadline);
    if (end == Waiter.End.WOKEN) {
      return true;
    }
    queue.remove(waiter);
    if (end == Waiter.End.INTERRUPTED) {
      Thread.interrupted();
      throw new InterruptedException();
    }
    return false;
  }

  /** Waits until woken, whatever else happens to the thread. */
  public void awaitUninterruptibly() {
    var waiter = new Waiter();
    queue.add(waiter);
    waiter.awaitUninterruptibly(Waiter.FOREVER);
  }

  /** Adds one that waits by itself. */
  public void add(Waiter waiter) {
    queue.add(waiter);
  }

  /** Takes one back that waits by itself. */
  public void remove(Waiter waiter) {
    queue.remove(waiter);
  }

  /** Wakes who has waited longest; false if nobody does. */
  public boolean wakeOne() {
    Waiter waiter;
    while ((waiter = queue.poll()) != null) {
      if (waiter.wake()) {
        return true;
      }
    }
    return false;
  }

  /** Takes who has waited longest out, without waking it; null if nobody waits. */
  public @Nullable Waiter poll() {
    Waiter waiter;
    while ((waiter = queue.poll()) != null) {
      if (waiter.isWaiting()) {
        return waiter;
      }
    }
    return null;
  }

  /** Wakes all. */
  public void wakeAll() {
    while (wakeOne()) {
      // Those who come back wait anew, and run later.
    }
  }

  /** Whether nobody waits. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** How many wait. */
  public int size() {
    int size = 0;
    for (Waiter waiter : queue) {
      if (waiter.isWaiting()) {
        size++;
      }
    }
    return size;
  }

  /** Whether the thread is among them. */
  public boolean contains(Thread thread) {
    for (Waiter waiter : queue) {
      if (waiter.isWaiting() && (Object) waiter.thread() == thread) {
        return true;
      }
    }
    return false;
  }

  /** Those who wait, the longest first. */
  public List<Thread> threads() {
    var threads = new ArrayList<Thread>();
    for (Waiter waiter : queue) {
      if (waiter.isWaiting()) {
        threads.add((Thread) (Object) waiter.thread());
      }
    }
    return threads;
  }
}
