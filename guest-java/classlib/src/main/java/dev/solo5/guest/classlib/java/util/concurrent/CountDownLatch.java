package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import java.util.concurrent.TimeUnit;

/** Threads wait until it is counted down to 0. */
public class CountDownLatch {
  private final Waiters waiters = new Waiters();
  private long count;

  public CountDownLatch(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count < 0");
    }
    this.count = count;
  }

  public void await() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (count > 0) {
      waiters.await(Waiter.FOREVER);
    }
  }

  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return count == 0 || waiters.await(Waiter.deadline(unit.toNanos(timeout)));
  }

  public void countDown() {
    if (count > 0 && --count == 0) {
      waiters.wakeAll();
    }
  }

  public long getCount() {
    return count;
  }

  @Override
  public String toString() {
    return super.toString() + "[Count = " + count + "]";
  }
}
