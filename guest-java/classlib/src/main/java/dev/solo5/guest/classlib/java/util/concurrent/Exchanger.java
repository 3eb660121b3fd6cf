package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Waiter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Two threads meet and exchange what they bring. */
public class Exchanger<V> {
  private static final class Offer<V> {
    final Waiter waiter = new Waiter();
    final V given;
    V taken;

    Offer(V given) {
      this.given = given;
    }
  }

  private Offer<V> first;

  public V exchange(V x) throws InterruptedException {
    try {
      return exchange(x, Waiter.FOREVER);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e); // forever never comes
    }
  }

  public V exchange(V x, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return exchange(x, Waiter.deadline(unit.toNanos(timeout)));
  }

  private V exchange(V x, long deadline) throws InterruptedException, TimeoutException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Offer<V> other = first;
    if (other != null && other.waiter.isWaiting()) {
      first = null;
      other.taken = x;
      other.waiter.wake();
      return other.given;
    }
    var mine = new Offer<V>(x);
    first = mine;
    Waiter.End end = mine.waiter.await(deadline);
    if (end == Waiter.End.WOKEN) {
      return mine.taken;
    }
    if (first == mine) {
      first = null;
    }
    if (end == Waiter.End.INTERRUPTED) {
      Thread.interrupted();
      throw new InterruptedException();
    }
    throw new TimeoutException();
  }
}
