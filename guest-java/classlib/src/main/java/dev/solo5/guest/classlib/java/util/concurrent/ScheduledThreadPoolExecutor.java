package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.runtime.Native;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Threads that run tasks at their times. */
public class ScheduledThreadPoolExecutor extends ThreadPoolExecutor
    implements ScheduledExecutorService {
  private static long order;

  private boolean periodicAfterShutdown;
  private boolean delayedAfterShutdown = true;
  private boolean removeOnCancel;

  public ScheduledThreadPoolExecutor(int corePoolSize) {
    this(corePoolSize, Executors.defaultThreadFactory(), new AbortPolicy());
  }

  public ScheduledThreadPoolExecutor(int corePoolSize, ThreadFactory threadFactory) {
    this(corePoolSize, threadFactory, new AbortPolicy());
  }

  public ScheduledThreadPoolExecutor(int corePoolSize, RejectedExecutionHandler handler) {
    this(corePoolSize, Executors.defaultThreadFactory(), handler);
  }

  @SuppressWarnings("unchecked") // its queue has only tasks of this class
  public ScheduledThreadPoolExecutor(
      int corePoolSize, ThreadFactory threadFactory, RejectedExecutionHandler handler) {
    super(
        corePoolSize,
        Integer.MAX_VALUE,
        10,
        TimeUnit.MILLISECONDS,
        new TimedTasks(),
        threadFactory,
        handler);
  }

  /** Tasks by their times. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static final class TimedTasks extends DelayQueue {
    TimedTasks() {}
  }

  /** A task with its time, and how often it runs. */
  private final class Timed<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
    private final long number = ++order;

    /** Nanoseconds: 0 for a task that runs once, negative from one end to the next begin. */
    private final long period;

    private long due;

    Timed(Callable<V> task, long due, long period) {
      super(task);
      this.due = due;
      this.period = period;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(due - Native.monotonic(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      if (other instanceof Timed<?> timed) {
        int byTime = Long.compare(due, timed.due);
        return byTime != 0 ? byTime : Long.compare(number, timed.number);
      }
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }

    @Override
    public boolean isPeriodic() {
      return period != 0;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      if (cancelled && removeOnCancel) {
        remove(this);
      }
      return cancelled;
    }

    @Override
    public void run() {
      if (!mayRun(this)) {
        cancel(false);
      } else if (period == 0) {
        super.run();
      } else if (runAndReset()) {
        due = period > 0 ? due + period : Native.monotonic() - period;
        if (mayRun(this)) {
          getQueue().add(this);
          ensurePrestart();
        } else {
          cancel(false);
        }
      }
    }
  }

  private boolean mayRun(RunnableScheduledFuture<?> task) {
    if (!isShutdown()) {
      return true;
    }
    return !isStopped()
        && (task.isPeriodic()
            ? periodicAfterShutdown
            : delayedAfterShutdown || task.getDelay(TimeUnit.NANOSECONDS) <= 0);
  }

  private <V> Timed<V> add(Timed<V> task) {
    if (isShutdown()) {
      reject(task);
    } else {
      getQueue().add(task);
      ensurePrestart();
    }
    return task;
  }

  private static long due(long delay, TimeUnit unit) {
    long nanos = Math.max(0, unit.toNanos(delay));
    long due = Native.monotonic() + nanos;
    return due < 0 ? Long.MAX_VALUE : due;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return add(new Timed<>(Executors.callable(command), due(delay, unit), 0));
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    return add(new Timed<>(callable, due(delay, unit), 0));
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    return add(again(command, initialDelay, period, unit, 1));
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    return add(again(command, initialDelay, delay, unit, -1));
  }

  private Timed<Object> again(
      Runnable command, long initialDelay, long period, TimeUnit unit, int sign) {
    if (period <= 0) {
      throw new IllegalArgumentException();
    }
    return new Timed<>(
        Executors.callable(command), due(initialDelay, unit), sign * unit.toNanos(period));
  }

  @Override
  public void execute(Runnable command) {
    schedule(command, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public Future<?> submit(Runnable task) {
    return schedule(task, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public <T> Future<T> submit(Runnable task, T result) {
    return schedule(Executors.callable(task, result), 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    return schedule(Objects.requireNonNull(task), 0, TimeUnit.NANOSECONDS);
  }

  @Override
  void onShutdown() {
    for (Runnable each : List.copyOf(getQueue())) {
      if (each instanceof RunnableScheduledFuture<?> task
          && (!mayRun(task) || task.isCancelled())) {
        getQueue().remove(each);
        task.cancel(false);
      }
    }
  }

  public void setContinueExistingPeriodicTasksAfterShutdownPolicy(boolean value) {
    periodicAfterShutdown = value;
    if (isShutdown()) {
      onShutdown();
    }
  }

  public boolean getContinueExistingPeriodicTasksAfterShutdownPolicy() {
    return periodicAfterShutdown;
  }

  public void setExecuteExistingDelayedTasksAfterShutdownPolicy(boolean value) {
    delayedAfterShutdown = value;
    if (isShutdown()) {
      onShutdown();
    }
  }

  public boolean getExecuteExistingDelayedTasksAfterShutdownPolicy() {
    return delayedAfterShutdown;
  }

  public void setRemoveOnCancelPolicy(boolean value) {
    removeOnCancel = value;
  }

  public boolean getRemoveOnCancelPolicy() {
    return removeOnCancel;
  }
}
