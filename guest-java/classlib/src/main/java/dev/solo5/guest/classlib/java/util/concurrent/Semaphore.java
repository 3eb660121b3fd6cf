package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Waiter;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Permits that threads take and give back. Who waits is served in order. */
public class Semaphore implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private record Wish(Waiter waiter, int permits) {}

  private final boolean fair;
  private final transient ArrayDeque<Wish> wishes = new ArrayDeque<>();
  private int permits;

  public Semaphore(int permits) {
    this(permits, false);
  }

  public Semaphore(int permits, boolean fair) {
    this.permits = permits;
    this.fair = fair;
  }

  private static void check(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException();
    }
  }

  private boolean take(int wanted, boolean passes) {
    if (permits < wanted || (!passes && !wishes.isEmpty())) {
      return false;
    }
    permits -= wanted;
    return true;
  }

  private boolean takeInterruptibly(int wanted, long deadline) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (take(wanted, false)) {
      return true;
    }
    var wish = new Wish(new Waiter(), wanted);
    wishes.add(wish);
    Waiter.End end = wish.waiter.await(deadline);
    if (end == Waiter.End.WOKEN) {
      return true;
    }
    wishes.remove(wish);
    grant();
    if (end == Waiter.End.INTERRUPTED) {
      Thread.interrupted();
      throw new InterruptedException();
    }
    return false;
  }

  private void grant() {
    Wish first;
    while ((first = wishes.peek()) != null) {
      if (first.waiter.isWaiting()) {
        if (permits < first.permits) {
          return;
        }
        permits -= first.permits;
        first.waiter.wake();
      }
      wishes.remove();
    }
  }

  public void acquire() throws InterruptedException {
    takeInterruptibly(1, Waiter.FOREVER);
  }

  public void acquire(int permits) throws InterruptedException {
    check(permits);
    takeInterruptibly(permits, Waiter.FOREVER);
  }

  public void acquireUninterruptibly() {
    acquireUninterruptibly(1);
  }

  public void acquireUninterruptibly(int permits) {
    check(permits);
    if (!take(permits, false)) {
      var wish = new Wish(new Waiter(), permits);
      wishes.add(wish);
      wish.waiter.awaitUninterruptibly(Waiter.FOREVER);
    }
  }

  public boolean tryAcquire() {
    return take(1, true);
  }

  public boolean tryAcquire(int permits) {
    check(permits);
    return take(permits, true);
  }

  public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    return takeInterruptibly(1, Waiter.deadline(unit.toNanos(timeout)));
  }

  public boolean tryAcquire(int permits, long timeout, TimeUnit unit) throws InterruptedException {
    check(permits);
    return takeInterruptibly(permits, Waiter.deadline(unit.toNanos(timeout)));
  }

  public void release() {
    release(1);
  }

  public void release(int permits) {
    check(permits);
    if (this.permits + permits < this.permits) {
      throw new Error("Maximum permit count exceeded");
    }
    this.permits += permits;
    grant();
  }

  public int availablePermits() {
    return permits;
  }

  public int drainPermits() {
    int drained = permits;
    permits = 0;
    return drained;
  }

  protected void reducePermits(int reduction) {
    check(reduction);
    permits -= reduction;
  }

  public boolean isFair() {
    return fair;
  }

  public final boolean hasQueuedThreads() {
    return !wishes.isEmpty();
  }

  public final int getQueueLength() {
    return wishes.size();
  }

  protected Collection<Thread> getQueuedThreads() {
    List<Thread> threads = new ArrayList<>();
    for (Wish each : wishes) {
      threads.add((Thread) (Object) each.waiter.thread());
    }
    return threads;
  }

  @Override
  public String toString() {
    return super.toString() + "[Permits = " + permits + "]";
  }
}
