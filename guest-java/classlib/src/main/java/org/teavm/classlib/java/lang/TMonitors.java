package org.teavm.classlib.java.lang;

import dev.solo5.guest.classlib.java.threads.Waiter;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * TMonitors of objects. Who leaves one hands it to who has waited longest, so that it is never free
 * while somebody waits. Objects are of the translator's class from the beginning: none can be cast
 * to it.
 */
@NullUnmarked // fields of classes that know no annotations
public final class TMonitors {
  /** A thread that waits for the monitor, or in it. */
  private record Entry(Waiter waiter, int count) {}

  /** Waits for a monitor. */
  public interface Blocker {
    /** Waits until woken. */
    void await(Waiter waiter);
  }

  private static @Nullable Blocker blocker;

  private TMonitors() {}

  /**
   * Sets how threads wait for monitors. A program that starts none never does, so its methods with
   * {@code synchronized} are none that may be suspended.
   */
  public static void setBlocker(Blocker blocker) {
    TMonitors.blocker = blocker;
  }

  /** Enters. */
  public static void enter(TObject object) {
    enter(object, 1);
  }

  private static void enter(TObject object, int count) {
    if (object.monitor == null || object.monitor.owner == null || isHeld(object)) {
      TObject.monitorEnterSync(object);
      object.monitor.count += count - 1;
      return;
    }
    var waiter = new Waiter();
    entering(object.monitor).add(new Entry(waiter, count));
    waiter.thread().blocks();
    if (blocker != null) {
      blocker.await(waiter);
    }
  }

  /** Leaves. */
  public static void exit(TObject object) {
    exit(object, 1);
  }

  private static void exit(TObject object, int count) {
    if (!isHeld(object)) {
      throw new IllegalMonitorStateException("current thread is not owner");
    }
    TObject.Monitor monitor = object.monitor;
    monitor.count -= count;
    if (monitor.count > 0) {
      return;
    }
    monitor.owner = null;
    Entry next = monitor.enteringThreads == null ? null : entering(monitor).poll();
    if (next == null) {
      object.isEmptyMonitor();
      return;
    }
    give(monitor, next);
  }

  private static void give(TObject.Monitor monitor, Entry next) {
    monitor.owner = (TThread) (Object) next.waiter.thread();
    monitor.count = next.count;
    next.waiter.wake();
  }

  /** Whether the current thread is in it. */
  public static boolean isHeld(TObject object) {
    return object.monitor != null && object.monitor.owner == TThread.currentThread();
  }

  /** Leaves, waits to be notified, and enters again. */
  public static void await(TObject object, long millis, int nanos) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    if (nanos < 0 || nanos > 999_999) {
      throw new IllegalArgumentException("nanosecond timeout value out of range");
    }
    if (!isHeld(object)) {
      throw new IllegalMonitorStateException("current thread is not owner");
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    int count = object.monitor.count;
    var waiter = new Waiter();
    Entry entry = new Entry(waiter, count);
    waiting(object.monitor).add(entry);
    exit(object, count);
    Waiter.End end = waiter.await(deadline(millis, nanos));
    if (end != Waiter.End.WOKEN) {
      leave(object, entry);
      enter(object, count);
    }
    if (end == Waiter.End.INTERRUPTED) {
      Thread.interrupted();
      throw new InterruptedException();
    }
  }

  private static long deadline(long millis, int nanos) {
    if (millis == 0 && nanos == 0) {
      return Waiter.FOREVER;
    }
    return millis == 0 ? Waiter.deadline(nanos) : Waiter.deadlineMillis(millis);
  }

  private static void leave(TObject object, Entry entry) {
    if (object.monitor != null && object.monitor.notifyListeners != null) {
      waiting(object.monitor).remove(entry);
    }
  }

  /** Has who has waited longest enter, once the current thread leaves. */
  public static void wakeOne(TObject object) {
    wake(object);
  }

  /** Has all enter that wait, one after the other. */
  public static void wakeAll(TObject object) {
    while (wake(object)) {
      // One after the other.
    }
  }

  private static boolean wake(TObject object) {
    if (!isHeld(object)) {
      throw new IllegalMonitorStateException("current thread is not owner");
    }
    TObject.Monitor monitor = object.monitor;
    if (monitor.notifyListeners == null) {
      return false;
    }
    Entry next;
    while ((next = waiting(monitor).poll()) != null) {
      if (next.waiter.isWaiting()) {
        // It goes on when it is given the monitor, not before.
        next.waiter.hold();
        entering(monitor).add(next);
        return true;
      }
    }
    monitor.notifyListeners = null;
    return false;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Queue<Entry> entering(TObject.Monitor monitor) {
    if (monitor.enteringThreads == null) {
      monitor.enteringThreads = new ArrayDeque<>();
    }
    return (Queue) monitor.enteringThreads;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Queue<Entry> waiting(TObject.Monitor monitor) {
    if (monitor.notifyListeners == null) {
      monitor.notifyListeners = new ArrayDeque<>();
    }
    return (Queue) monitor.notifyListeners;
  }
}
