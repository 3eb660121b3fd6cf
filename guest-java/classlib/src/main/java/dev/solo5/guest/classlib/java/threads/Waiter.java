package dev.solo5.guest.classlib.java.threads;

import dev.solo5.guest.classlib.java.lang.Thread;
import dev.solo5.guest.runtime.Native;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;
import org.teavm.runtime.EventQueue;

/** One wait of one thread: until it is woken or interrupted, or a time comes. */
public final class Waiter implements EventQueue.Event {
  /** No time at all. */
  public static final long FOREVER = Long.MAX_VALUE;

  /** Why a wait has ended. */
  public enum End {
    /** Another thread woke it. */
    WOKEN,
    /** The time came. */
    TIMED_OUT,
    /** The thread was interrupted; that it was is not cleared. */
    INTERRUPTED
  }

  private final Thread thread = Thread.currentThread();
  private @Nullable AsyncCallback<@Nullable Void> callback;
  private @Nullable End end;
  private int timer;
  private boolean held;

  /** The deadline that is as many nanoseconds away. */
  public static long deadline(long nanos) {
    if (nanos <= 0) {
      return 0;
    }
    long deadline = Native.monotonic() + nanos;
    return deadline < 0 ? FOREVER : deadline;
  }

  /** The deadline that is as many milliseconds away. */
  public static long deadlineMillis(long millis) {
    return deadline(millis > FOREVER / 1_000_000 ? FOREVER : millis * 1_000_000);
  }

  /** Nanoseconds that are left until a deadline, 0 if it has passed. */
  public static long left(long deadline) {
    return deadline == FOREVER ? FOREVER : Math.max(0, deadline - Native.monotonic());
  }

  /** Who waits. */
  public Thread thread() {
    return thread;
  }

  /** Whether it has not been woken. */
  public boolean isWaiting() {
    return end == null;
  }

  /**
   * Waits; returns at once if this was woken before, or the thread is interrupted already.
   *
   * @param deadline nanoseconds of the monotonic clock, or {@link #FOREVER}
   */
  public End await(long deadline) {
    if (end == null && thread.isInterrupted()) {
      end = End.INTERRUPTED;
    }
    return suspended(deadline, true);
  }

  /** Waits as {@link #await} does, whether or not the thread is interrupted. */
  public End awaitUninterruptibly(long deadline) {
    return suspended(deadline, false);
  }

  private End suspended(long deadline, boolean interruptible) {
    if (end == null && deadline != FOREVER && deadline <= Native.monotonic()) {
      end = End.TIMED_OUT;
    }
    if (end == null) {
      suspend(this, deadline, interruptible);
    }
    return end == null ? End.WOKEN : end;
  }

  @Async
  private static native void suspend(Waiter waiter, long deadline, boolean interruptible);

  private static void suspend(
      Waiter waiter, long deadline, boolean interruptible, AsyncCallback<@Nullable Void> callback) {
    waiter.callback = callback;
    waiter.thread.waits(waiter, interruptible, deadline != FOREVER);
    if (deadline != FOREVER) {
      waiter.timer = EventQueue.offerAt(new Timeout(waiter), deadline);
    }
  }

  /** Ends the wait; false if it has ended before. */
  public boolean wake() {
    return end(End.WOKEN);
  }

  /** Lets neither time nor interruption end the wait any more: it will be woken. */
  public void hold() {
    held = true;
    killTimer();
  }

  /** Ends the wait as the thread is interrupted. */
  public void interrupt() {
    if (!held) {
      end(End.INTERRUPTED);
    }
  }

  private void killTimer() {
    if (timer != 0) {
      EventQueue.kill(timer);
      timer = 0;
    }
  }

  private boolean end(End why) {
    if (end != null) {
      return false;
    }
    end = why;
    killTimer();
    if (callback != null) {
      EventQueue.offer(this);
    }
    return true;
  }

  @Override
  public void run() {
    AsyncCallback<@Nullable Void> waiting = callback;
    if (waiting != null) {
      thread.runs();
      waiting.complete(null);
    }
  }

  /** The time has come. */
  private record Timeout(Waiter waiter) implements EventQueue.Event {
    @Override
    public void run() {
      if (waiter.end == null) {
        waiter.end = End.TIMED_OUT;
        waiter.run();
      }
    }
  }

  /** Lets every other thread run that can. */
  public static void letOthersRun() {
    var waiter = new Waiter();
    suspendForOthers(waiter);
  }

  @Async
  private static native void suspendForOthers(Waiter waiter);

  private static void suspendForOthers(Waiter waiter, AsyncCallback<@Nullable Void> callback) {
    waiter.callback = callback;
    EventQueue.offer(waiter);
  }
}
