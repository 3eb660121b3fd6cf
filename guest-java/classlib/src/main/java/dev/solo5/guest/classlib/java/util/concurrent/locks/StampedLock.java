package dev.solo5.guest.classlib.java.util.concurrent.locks;

import dev.solo5.guest.classlib.java.threads.Waiter;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/** A lock for readers and one for a writer, and readers that only ask whether one came between. */
public class StampedLock implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** Set in the stamp of a writer; clear in that of a reader, whose lowest bit is set. */
  private static final long WRITE = 128;

  private static final long STEP = 256;

  private record Wish(Waiter waiter, boolean write) {}

  private final transient ArrayDeque<Wish> wishes = new ArrayDeque<>();

  /** Grows with each writer, and is never 0; bit {@link #WRITE} is set while there is one. */
  private transient long version = STEP;

  private transient int readers;

  public StampedLock() {}

  private boolean canWrite() {
    return readers == 0 && !isWriteLocked();
  }

  private long write() {
    version |= WRITE;
    return version;
  }

  private long read() {
    readers++;
    return version | 1;
  }

  public long tryWriteLock() {
    return canWrite() ? write() : 0;
  }

  public long writeLock() {
    long stamp = tryWriteLock();
    return stamp != 0 ? stamp : await(true);
  }

  public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
    return take(true, Waiter.deadline(unit.toNanos(time)));
  }

  public long writeLockInterruptibly() throws InterruptedException {
    return take(true, Waiter.FOREVER);
  }

  public long tryReadLock() {
    return isWriteLocked() ? 0 : read();
  }

  public long readLock() {
    return isWriteLocked() || !wishes.isEmpty() ? await(false) : read();
  }

  public long tryReadLock(long time, TimeUnit unit) throws InterruptedException {
    return take(false, Waiter.deadline(unit.toNanos(time)));
  }

  public long readLockInterruptibly() throws InterruptedException {
    return take(false, Waiter.FOREVER);
  }

  private long stamp(boolean write) {
    return write ? version : version | 1;
  }

  private long await(boolean write) {
    var waiter = new Waiter();
    wishes.add(new Wish(waiter, write));
    waiter.awaitUninterruptibly(Waiter.FOREVER);
    return stamp(write);
  }

  private long take(boolean write, long deadline) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long stamp = write ? tryWriteLock() : tryReadLock();
    if (stamp != 0) {
      return stamp;
    }
    var wish = new Wish(new Waiter(), write);
    wishes.add(wish);
    Waiter.End end = wish.waiter.await(deadline);
    if (end == Waiter.End.WOKEN) {
      return stamp(write);
    }
    wishes.remove(wish);
    grant();
    if (end == Waiter.End.INTERRUPTED) {
      Thread.interrupted();
      throw new InterruptedException();
    }
    return 0;
  }

  private void grant() {
    while (!isWriteLocked()) {
      Wish first = wishes.peek();
      if (first == null || (first.write && readers > 0)) {
        return;
      }
      wishes.remove();
      if (first.waiter.isWaiting()) {
        if (first.write) {
          write();
        } else {
          read();
        }
        first.waiter.wake();
      }
    }
  }

  public long tryOptimisticRead() {
    return isWriteLocked() ? 0 : version;
  }

  public boolean validate(long stamp) {
    return stamp != 0 && (stamp & -WRITE) == (version & -WRITE);
  }

  public void unlockWrite(long stamp) {
    if (!isWriteLocked() || stamp != version) {
      throw new IllegalMonitorStateException();
    }
    endWrite();
    grant();
  }

  private void endWrite() {
    version += WRITE; // the bit is carried into the number
  }

  public void unlockRead(long stamp) {
    if (readers == 0 || !isReadLockStamp(stamp) || !validate(stamp)) {
      throw new IllegalMonitorStateException();
    }
    readers--;
    grant();
  }

  public void unlock(long stamp) {
    if (isWriteLockStamp(stamp)) {
      unlockWrite(stamp);
    } else {
      unlockRead(stamp);
    }
  }

  public long tryConvertToWriteLock(long stamp) {
    if (!validate(stamp)) {
      return 0;
    }
    if (isWriteLockStamp(stamp)) {
      return stamp;
    }
    if (isReadLockStamp(stamp)) {
      if (readers != 1) {
        return 0;
      }
      readers = 0;
      return write();
    }
    return tryWriteLock();
  }

  public long tryConvertToReadLock(long stamp) {
    if (!validate(stamp)) {
      return 0;
    }
    if (isWriteLockStamp(stamp)) {
      endWrite();
      long read = read();
      grant();
      return read;
    }
    return isReadLockStamp(stamp) ? stamp : read();
  }

  public long tryConvertToOptimisticRead(long stamp) {
    if (!validate(stamp)) {
      return 0;
    }
    if (isWriteLockStamp(stamp)) {
      endWrite();
      long now = version;
      grant();
      return now;
    }
    if (isReadLockStamp(stamp)) {
      unlockRead(stamp);
    }
    return version & -WRITE;
  }

  public boolean tryUnlockWrite() {
    if (!isWriteLocked()) {
      return false;
    }
    unlockWrite(version);
    return true;
  }

  public boolean tryUnlockRead() {
    if (readers == 0) {
      return false;
    }
    readers--;
    grant();
    return true;
  }

  public boolean isWriteLocked() {
    return (version & WRITE) != 0;
  }

  public boolean isReadLocked() {
    return readers > 0;
  }

  public int getReadLockCount() {
    return readers;
  }

  public static boolean isWriteLockStamp(long stamp) {
    return (stamp & (WRITE | 1)) == WRITE;
  }

  public static boolean isReadLockStamp(long stamp) {
    return (stamp & 1) != 0;
  }

  public static boolean isLockStamp(long stamp) {
    return isWriteLockStamp(stamp) || isReadLockStamp(stamp);
  }

  public static boolean isOptimisticReadStamp(long stamp) {
    return stamp != 0 && !isLockStamp(stamp);
  }

  @Override
  public String toString() {
    String state = "[Unlocked]";
    if (isWriteLocked()) {
      state = "[Write-locked]";
    } else if (readers > 0) {
      state = "[Read-locks:" + readers + "]";
    }
    return super.toString() + state;
  }

  public Lock asReadLock() {
    return new View(this, false);
  }

  public Lock asWriteLock() {
    return new View(this, true);
  }

  public ReadWriteLock asReadWriteLock() {
    return new ReadWriteLock() {
      @Override
      public Lock readLock() {
        return asReadLock();
      }

      @Override
      public Lock writeLock() {
        return asWriteLock();
      }
    };
  }

  /** A lock without stamps. */
  private record View(StampedLock stamped, boolean write) implements Lock {
    @Override
    public void lock() {
      long stamp = write ? stamped.writeLock() : stamped.readLock();
      check(stamp != 0);
    }

    private static void check(boolean locked) {
      if (!locked) {
        throw new IllegalMonitorStateException();
      }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      check(stamped.take(write, Waiter.FOREVER) != 0);
    }

    @Override
    public boolean tryLock() {
      return (write ? stamped.tryWriteLock() : stamped.tryReadLock()) != 0;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return stamped.take(write, Waiter.deadline(unit.toNanos(time))) != 0;
    }

    @Override
    public void unlock() {
      check(write ? stamped.tryUnlockWrite() : stamped.tryUnlockRead());
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }
  }
}
