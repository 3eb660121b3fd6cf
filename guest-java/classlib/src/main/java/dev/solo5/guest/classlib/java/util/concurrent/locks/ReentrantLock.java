package dev.solo5.guest.classlib.java.util.concurrent.locks;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.Date;
import java.util.concurrent.TimeUnit;

/**
 * A lock that its owner may take again. Who leaves it hands it to who has waited longest, so every
 * one is fair.
 */
public class ReentrantLock implements Lock, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean fair;
  private final transient Waiters waiters = new Waiters();
  private transient Thread owner;
  private transient int count;

  public ReentrantLock() {
    this(false);
  }

  public ReentrantLock(boolean fair) {
    this.fair = fair;
  }

  @Override
  public void lock() {
    if (!tryLock()) {
      Thread current = Thread.currentThread();
      while (owner != current) {
        waiters.awaitUninterruptibly();
      }
    }
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!tryLock()) {
      waiters.await(Waiter.FOREVER);
    }
  }

  @Override
  public boolean tryLock() {
    Thread current = Thread.currentThread();
    if (owner == null) {
      owner = current;
      count = 1;
      return true;
    }
    if (owner != current) {
      return false;
    }
    if (count == Integer.MAX_VALUE) {
      throw new Error("Maximum lock count exceeded");
    }
    count++;
    return true;
  }

  @Override
  public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return tryLock() || waiters.await(Waiter.deadline(unit.toNanos(timeout)));
  }

  @Override
  public void unlock() {
    checkOwner();
    if (--count == 0) {
      release();
    }
  }

  private void checkOwner() {
    if (owner != Thread.currentThread()) {
      throw new IllegalMonitorStateException();
    }
  }

  /** Hands it to who has waited longest. */
  private void release() {
    Waiter next = waiters.poll();
    if (next == null) {
      owner = null;
      count = 0;
      return;
    }
    owner = (Thread) (Object) next.thread();
    count = 1;
    next.wake();
  }

  private void take(int times) {
    lock();
    count = times;
  }

  @Override
  public Condition newCondition() {
    return new Waiting(this);
  }

  public int getHoldCount() {
    return isHeldByCurrentThread() ? count : 0;
  }

  public boolean isHeldByCurrentThread() {
    return owner == Thread.currentThread();
  }

  public boolean isLocked() {
    return owner != null;
  }

  public final boolean isFair() {
    return fair;
  }

  protected Thread getOwner() {
    return owner;
  }

  public final boolean hasQueuedThreads() {
    return !waiters.isEmpty();
  }

  public final boolean hasQueuedThread(Thread thread) {
    return waiters.contains(thread);
  }

  public final int getQueueLength() {
    return waiters.size();
  }

  protected Collection<Thread> getQueuedThreads() {
    return waiters.threads();
  }

  public boolean hasWaiters(Condition condition) {
    return !waitersOf(condition).isEmpty();
  }

  public int getWaitQueueLength(Condition condition) {
    return waitersOf(condition).size();
  }

  protected Collection<Thread> getWaitingThreads(Condition condition) {
    return waitersOf(condition).threads();
  }

  private Waiters waitersOf(Condition condition) {
    if (!(condition instanceof Waiting own) || own.lock != this) {
      throw new IllegalArgumentException("not owner");
    }
    checkOwner();
    return own.signals;
  }

  @Override
  public String toString() {
    String state = owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]";
    return super.toString() + state;
  }

  /** Of threads that leave the lock and come back. */
  static final class Waiting implements Condition {
    private final ReentrantLock lock;
    private final Waiters signals = new Waiters();

    Waiting(ReentrantLock lock) {
      this.lock = lock;
    }

    @Override
    public void await() throws InterruptedException {
      awaitUntil(Waiter.FOREVER);
    }

    @Override
    public void awaitUninterruptibly() {
      lock.checkOwner();
      int times = lock.leave();
      signals.awaitUninterruptibly();
      lock.take(times);
    }

    @Override
    public long awaitNanos(long nanosTimeout) throws InterruptedException {
      long deadline = System.nanoTime() + nanosTimeout;
      awaitUntil(Waiter.deadline(nanosTimeout));
      return deadline - System.nanoTime();
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
      return awaitUntil(Waiter.deadline(unit.toNanos(time)));
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
      return awaitUntil(Waiter.deadlineMillis(deadline.getTime() - System.currentTimeMillis()));
    }

    private boolean awaitUntil(long deadline) throws InterruptedException {
      lock.checkOwner();
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      int times = lock.leave();
      try {
        return signals.await(deadline);
      } finally {
        lock.take(times);
      }
    }

    @Override
    public void signal() {
      lock.checkOwner();
      signals.wakeOne();
    }

    @Override
    public void signalAll() {
      lock.checkOwner();
      signals.wakeAll();
    }
  }

  private int leave() {
    int times = count;
    release();
    return times;
  }
}
