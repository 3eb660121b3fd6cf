package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A barrier whose number of threads changes, again and again; without others above it. */
public class Phaser {
  private static final int MOST_PARTIES = 0xffff;

  private Waiters waiters = new Waiters();
  private int phase;
  private int parties;
  private int unarrived;
  private boolean terminated;

  public Phaser() {
    this(0);
  }

  public Phaser(int parties) {
    if (parties < 0 || parties > MOST_PARTIES) {
      throw new IllegalArgumentException("Illegal number of parties");
    }
    this.parties = parties;
    unarrived = parties;
  }

  public int register() {
    return bulkRegister(1);
  }

  public int bulkRegister(int parties) {
    if (parties < 0) {
      throw new IllegalArgumentException();
    }
    if (this.parties + parties > MOST_PARTIES) {
      throw new IllegalStateException("Attempt to register more than 65535 parties for " + this);
    }
    if (!terminated) {
      this.parties += parties;
      unarrived += parties;
    }
    return getPhase();
  }

  public int arrive() {
    return arrive(0);
  }

  public int arriveAndDeregister() {
    return arrive(1);
  }

  private int arrive(int leaving) {
    int arrived = getPhase();
    if (terminated) {
      return arrived;
    }
    if (unarrived <= 0) {
      throw new IllegalStateException("Attempted arrival of unregistered party for " + this);
    }
    parties -= leaving;
    if (--unarrived == 0) {
      advance();
    }
    return arrived;
  }

  private void advance() {
    terminated |= onAdvance(phase, parties);
    phase = phase + 1 & Integer.MAX_VALUE;
    unarrived = parties;
    Waiters arrived = waiters;
    waiters = new Waiters();
    arrived.wakeAll();
  }

  public int arriveAndAwaitAdvance() {
    return awaitAdvance(arrive());
  }

  public int awaitAdvance(int phase) {
    if (phase >= 0 && phase == getPhase()) {
      waiters.awaitUninterruptibly();
    }
    return phase < 0 ? phase : getPhase();
  }

  public int awaitAdvanceInterruptibly(int phase) throws InterruptedException {
    try {
      return awaitUntil(phase, Waiter.FOREVER);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e); // forever never comes
    }
  }

  public int awaitAdvanceInterruptibly(int phase, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    return awaitUntil(phase, Waiter.deadline(unit.toNanos(timeout)));
  }

  private int awaitUntil(int phase, long deadline) throws InterruptedException, TimeoutException {
    if (phase < 0) {
      return phase;
    }
    if (phase == getPhase() && !waiters.await(deadline)) {
      throw new TimeoutException();
    }
    return getPhase();
  }

  public void forceTermination() {
    terminated = true;
    waiters.wakeAll();
  }

  /** Negative once it is terminated. */
  public final int getPhase() {
    return terminated ? phase | Integer.MIN_VALUE : phase;
  }

  public int getRegisteredParties() {
    return parties;
  }

  public int getArrivedParties() {
    return parties - unarrived;
  }

  public int getUnarrivedParties() {
    return unarrived;
  }

  public Phaser getParent() {
    return null;
  }

  public Phaser getRoot() {
    return this;
  }

  public boolean isTerminated() {
    return terminated;
  }

  protected boolean onAdvance(int phase, int registeredParties) {
    return registeredParties == 0;
  }

  @Override
  public String toString() {
    return super.toString()
        + "[phase = "
        + getPhase()
        + " parties = "
        + parties
        + " arrived = "
        + getArrivedParties()
        + "]";
  }
}
