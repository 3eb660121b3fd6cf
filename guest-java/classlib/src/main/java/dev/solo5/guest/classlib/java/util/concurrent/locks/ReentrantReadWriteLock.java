package dev.solo5.guest.classlib.java.util.concurrent.locks;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A lock for readers and one for a writer. First come, first served: nobody passes who waits. */
public class ReentrantReadWriteLock implements ReadWriteLock, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private record Wish(Waiter waiter, boolean write, int count) {}

  private final boolean fair;
  private final ReadLock readLock = new ReadLock(this);
  private final WriteLock writeLock = new WriteLock(this);
  private final transient ArrayDeque<Wish> wishes = new ArrayDeque<>();
  private final transient Map<Thread, Integer> readers = new HashMap<>();
  private transient int reads;
  private transient Thread writer;
  private transient int writes;

  public ReentrantReadWriteLock() {
    this(false);
  }

  public ReentrantReadWriteLock(boolean fair) {
    this.fair = fair;
  }

  @Override
  public ReadLock readLock() {
    return readLock;
  }

  @Override
  public WriteLock writeLock() {
    return writeLock;
  }

  private boolean tryRead(boolean passes) {
    Thread current = Thread.currentThread();
    boolean again = readers.containsKey(current);
    if (writer != null && writer != current) {
      return false;
    }
    if (!passes && !again && writer == null && !wishes.isEmpty()) {
      return false;
    }
    read(current);
    return true;
  }

  private void read(Thread thread) {
    readers.merge(thread, 1, Integer::sum);
    reads++;
  }

  private boolean tryWrite() {
    Thread current = Thread.currentThread();
    if (writer == current) {
      writes++;
      return true;
    }
    if (writer != null || reads > 0) {
      return false;
    }
    writer = current;
    writes = 1;
    return true;
  }

  private void await(boolean write, int count) {
    var waiter = new Waiter();
    wishes.add(new Wish(waiter, write, count));
    waiter.awaitUninterruptibly(Waiter.FOREVER);
  }

  private boolean awaitInterruptibly(boolean write, long deadline) throws InterruptedException {
    var waiter = new Waiter();
    var wish = new Wish(waiter, write, 1);
    wishes.add(wish);
    Waiter.End end = waiter.await(deadline);
    if (end == Waiter.End.WOKEN) {
      return true;
    }
    wishes.remove(wish);
    grant(); // who came after it may be able to go on
    if (end == Waiter.End.INTERRUPTED) {
      Thread.interrupted();
      throw new InterruptedException();
    }
    return false;
  }

  /** Gives the lock to those who have waited longest, as far as they can have it together. */
  private void grant() {
    while (writer == null) {
      Wish first = wishes.peek();
      if (first == null || (first.write && reads > 0)) {
        return;
      }
      wishes.remove();
      if (first.waiter.isWaiting()) {
        Thread thread = (Thread) (Object) first.waiter.thread();
        if (first.write) {
          writer = thread;
          writes = first.count;
        } else {
          read(thread);
        }
        first.waiter.wake();
      }
    }
  }

  private void endRead() {
    Thread current = Thread.currentThread();
    Integer held = readers.get(current);
    if (held == null) {
      throw new IllegalMonitorStateException(
          "attempt to unlock read lock, not locked by current thread");
    }
    if (held == 1) {
      readers.remove(current);
    } else {
      readers.put(current, held - 1);
    }
    if (--reads == 0) {
      grant();
    }
  }

  private void checkWriter() {
    if (writer != Thread.currentThread()) {
      throw new IllegalMonitorStateException();
    }
  }

  private void endWrite() {
    checkWriter();
    if (--writes == 0) {
      writer = null;
      grant();
    }
  }

  public final boolean isFair() {
    return fair;
  }

  protected Thread getOwner() {
    return writer;
  }

  public int getReadLockCount() {
    return reads;
  }

  public boolean isWriteLocked() {
    return writer != null;
  }

  public boolean isWriteLockedByCurrentThread() {
    return writer == Thread.currentThread();
  }

  public int getWriteHoldCount() {
    return isWriteLockedByCurrentThread() ? writes : 0;
  }

  public int getReadHoldCount() {
    return readers.getOrDefault(Thread.currentThread(), 0);
  }

  public final boolean hasQueuedThreads() {
    return !wishes.isEmpty();
  }

  public final boolean hasQueuedThread(Thread thread) {
    return wishes.stream().anyMatch(wish -> (Object) wish.waiter.thread() == thread);
  }

  public final int getQueueLength() {
    return wishes.size();
  }

  @Override
  public String toString() {
    return super.toString() + "[Write locks = " + writes + ", Read locks = " + reads + "]";
  }

  /** What readers have. */
  public static class ReadLock implements Lock, Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private final ReentrantReadWriteLock both;

    protected ReadLock(ReentrantReadWriteLock lock) {
      both = lock;
    }

    @Override
    public void lock() {
      if (!both.tryRead(false)) {
        both.await(false, 1);
      }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (!both.tryRead(false)) {
        both.awaitInterruptibly(false, Waiter.FOREVER);
      }
    }

    @Override
    public boolean tryLock() {
      return both.tryRead(true);
    }

    @Override
    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return both.tryRead(false)
          || both.awaitInterruptibly(false, Waiter.deadline(unit.toNanos(timeout)));
    }

    @Override
    public void unlock() {
      both.endRead();
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
      return super.toString() + "[Read locks = " + both.reads + "]";
    }
  }

  /** What a writer has. */
  public static class WriteLock implements Lock, Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private final ReentrantReadWriteLock both;

    protected WriteLock(ReentrantReadWriteLock lock) {
      both = lock;
    }

    @Override
    public void lock() {
      if (!both.tryWrite()) {
        both.await(true, 1);
      }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (!both.tryWrite()) {
        both.awaitInterruptibly(true, Waiter.FOREVER);
      }
    }

    @Override
    public boolean tryLock() {
      return both.tryWrite();
    }

    @Override
    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return both.tryWrite()
          || both.awaitInterruptibly(true, Waiter.deadline(unit.toNanos(timeout)));
    }

    @Override
    public void unlock() {
      both.endWrite();
    }

    @Override
    public Condition newCondition() {
      return new Waiting(both);
    }

    public boolean isHeldByCurrentThread() {
      return both.isWriteLockedByCurrentThread();
    }

    public int getHoldCount() {
      return both.getWriteHoldCount();
    }

    @Override
    public String toString() {
      Thread owner = both.writer;
      return super.toString()
          + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]");
    }
  }

  /** Of writers that leave the lock and come back. */
  private static final class Waiting implements Condition {
    private final ReentrantReadWriteLock both;
    private final Waiters signals = new Waiters();

    Waiting(ReentrantReadWriteLock both) {
      this.both = both;
    }

    private int leave() {
      int times = both.writes;
      both.writes = 0;
      both.writer = null;
      both.grant();
      return times;
    }

    private void comeBack(int times) {
      if (both.tryWrite()) {
        both.writes = times;
      } else {
        both.await(true, times);
      }
    }

    @Override
    public void await() throws InterruptedException {
      awaitUntil(Waiter.FOREVER);
    }

    @Override
    public void awaitUninterruptibly() {
      both.checkWriter();
      int times = leave();
      signals.awaitUninterruptibly();
      comeBack(times);
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
      both.checkWriter();
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      int times = leave();
      try {
        return signals.await(deadline);
      } finally {
        comeBack(times);
      }
    }

    @Override
    public void signal() {
      both.checkWriter();
      signals.wakeOne();
    }

    @Override
    public void signalAll() {
      both.checkWriter();
      signals.wakeAll();
    }
  }
}
