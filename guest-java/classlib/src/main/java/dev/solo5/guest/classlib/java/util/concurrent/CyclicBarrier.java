package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A number of threads wait for each other, again and again. */
public class CyclicBarrier {
  /** One round. */
  private static final class Round {
    final Waiters waiters = new Waiters();
    int arrived;
    boolean broken;
  }

  private final int parties;
  private final Runnable action;
  private Round round = new Round();

  public CyclicBarrier(int parties, Runnable barrierAction) {
    if (parties <= 0) {
      throw new IllegalArgumentException();
    }
    this.parties = parties;
    action = barrierAction;
  }

  public CyclicBarrier(int parties) {
    this(parties, null);
  }

  public int getParties() {
    return parties;
  }

  public int await() throws InterruptedException, BrokenBarrierException {
    try {
      return awaitUntil(Waiter.FOREVER);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e); // forever never comes
    }
  }

  public int await(long timeout, TimeUnit unit)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    return awaitUntil(Waiter.deadline(unit.toNanos(timeout)));
  }

  private int awaitUntil(long deadline)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    Round mine = round;
    if (mine.broken) {
      throw new BrokenBarrierException();
    }
    if (Thread.interrupted()) {
      breakUp(mine);
      throw new InterruptedException();
    }
    int index = parties - ++mine.arrived;
    if (index == 0) {
      trip(mine);
      return 0;
    }
    boolean woken;
    try {
      woken = mine.waiters.await(deadline);
    } catch (InterruptedException e) {
      breakUp(mine);
      throw e;
    }
    if (!woken) {
      breakUp(mine);
      throw new TimeoutException();
    }
    if (mine.broken) {
      throw new BrokenBarrierException();
    }
    return index;
  }

  private void trip(Round mine) {
    boolean done = false;
    try {
      if (action != null) {
        action.run();
      }
      done = true;
    } finally {
      if (!done) {
        breakUp(mine);
      }
    }
    round = new Round();
    mine.waiters.wakeAll();
  }

  private static void breakUp(Round broken) {
    broken.broken = true;
    broken.arrived = 0;
    broken.waiters.wakeAll();
  }

  public boolean isBroken() {
    return round.broken;
  }

  public void reset() {
    breakUp(round);
    round = new Round();
  }

  public int getNumberWaiting() {
    return round.arrived;
  }
}
