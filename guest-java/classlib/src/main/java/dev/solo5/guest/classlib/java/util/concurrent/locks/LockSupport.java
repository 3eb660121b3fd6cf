package dev.solo5.guest.classlib.java.util.concurrent.locks;

import dev.solo5.guest.classlib.java.lang.Thread;
import dev.solo5.guest.classlib.java.threads.Waiter;

/** Waits of one thread that another ends, before or after it has begun. */
public class LockSupport {
  private LockSupport() {}

  public static void unpark(Thread thread) {
    if (thread == null) {
      return;
    }
    Waiter parked = thread.parked;
    if (parked != null) {
      parked.wake();
    } else {
      thread.permit = true;
    }
  }

  public static void park() {
    parkUntilDeadline(Waiter.FOREVER);
  }

  public static void park(Object blocker) {
    Thread thread = Thread.currentThread();
    thread.blocker = blocker;
    parkUntilDeadline(Waiter.FOREVER);
    thread.blocker = null;
  }

  public static void parkNanos(long nanos) {
    if (nanos > 0) {
      parkUntilDeadline(Waiter.deadline(nanos));
    }
  }

  public static void parkNanos(Object blocker, long nanos) {
    if (nanos > 0) {
      Thread thread = Thread.currentThread();
      thread.blocker = blocker;
      parkUntilDeadline(Waiter.deadline(nanos));
      thread.blocker = null;
    }
  }

  public static void parkUntil(long deadline) {
    parkUntilDeadline(Waiter.deadlineMillis(deadline - System.currentTimeMillis()));
  }

  public static void parkUntil(Object blocker, long deadline) {
    Thread thread = Thread.currentThread();
    thread.blocker = blocker;
    parkUntil(deadline);
    thread.blocker = null;
  }

  private static void parkUntilDeadline(long deadline) {
    Thread thread = Thread.currentThread();
    if (thread.permit) {
      thread.permit = false;
      return;
    }
    var waiter = new Waiter();
    thread.parked = waiter;
    waiter.await(deadline);
    thread.parked = null;
  }

  public static Object getBlocker(Thread thread) {
    return thread.blocker;
  }

  public static void setCurrentBlocker(Object blocker) {
    Thread.currentThread().blocker = blocker;
  }
}
