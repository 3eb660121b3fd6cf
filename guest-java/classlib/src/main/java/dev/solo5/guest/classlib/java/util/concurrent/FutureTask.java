package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A task that threads can wait for. */
public class FutureTask<V> implements RunnableFuture<V> {
  private final Waiters waiters = new Waiters();
  private Callable<V> task;
  private Thread runner;
  private boolean done;
  private boolean cancelled;
  private V result;
  private Throwable failure;

  public FutureTask(Callable<V> callable) {
    task = Objects.requireNonNull(callable);
  }

  public FutureTask(Runnable runnable, V result) {
    Objects.requireNonNull(runnable);
    task =
        () -> {
          runnable.run();
          return result;
        };
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    if (done) {
      return false;
    }
    cancelled = true;
    if (mayInterruptIfRunning && runner != null) {
      runner.interrupt();
    }
    finish();
    return true;
  }

  private void finish() {
    done = true;
    task = null;
    waiters.wakeAll();
    done();
  }

  protected void done() {}

  protected void set(V v) {
    if (!done) {
      result = v;
      finish();
    }
  }

  protected void setException(Throwable t) {
    if (!done) {
      failure = t;
      finish();
    }
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    if (!done) {
      waiters.await(Waiter.FOREVER);
    }
    return report();
  }

  @Override
  public V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!done && !waiters.await(Waiter.deadline(unit.toNanos(timeout)))) {
      throw new TimeoutException();
    }
    return report();
  }

  private V report() throws ExecutionException {
    if (cancelled) {
      throw new CancellationException();
    }
    if (failure != null) {
      throw new ExecutionException(failure);
    }
    return result;
  }

  @Override
  public V resultNow() {
    if (done && !cancelled && failure == null) {
      return result;
    }
    throw new IllegalStateException(
        !done
            ? "Task has not completed"
            : cancelled ? "Task was cancelled" : "Task completed with exception");
  }

  @Override
  public Throwable exceptionNow() {
    if (done && !cancelled && failure != null) {
      return failure;
    }
    throw new IllegalStateException(
        !done
            ? "Task has not completed"
            : cancelled ? "Task was cancelled" : "Task completed with a result");
  }

  @Override
  public State state() {
    if (!done) {
      return State.RUNNING;
    }
    if (cancelled) {
      return State.CANCELLED;
    }
    return failure == null ? State.SUCCESS : State.FAILED;
  }

  @Override
  public void run() {
    if (done || runner != null) {
      return;
    }
    runner = Thread.currentThread();
    try {
      set(task.call());
    } catch (Throwable e) {
      setException(e);
    } finally {
      runner = null;
    }
  }

  protected boolean runAndReset() {
    if (done || runner != null) {
      return false;
    }
    runner = Thread.currentThread();
    try {
      task.call();
      return !done;
    } catch (Throwable e) {
      setException(e);
      return false;
    } finally {
      runner = null;
    }
  }

  @Override
  public String toString() {
    String status;
    if (!done) {
      status = task == null ? "[Not completed]" : "[Not completed, task = " + task + "]";
    } else if (cancelled) {
      status = "[Cancelled]";
    } else {
      status =
          failure == null ? "[Completed normally]" : "[Completed exceptionally: " + failure + "]";
    }
    return super.toString() + status;
  }
}
