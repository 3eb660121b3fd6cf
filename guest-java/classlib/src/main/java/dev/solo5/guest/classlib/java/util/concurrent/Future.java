package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a task will have made. */
public interface Future<V> {
  /** What has become of a task. */
  enum State {
    RUNNING,
    SUCCESS,
    FAILED,
    CANCELLED
  }

  boolean cancel(boolean mayInterruptIfRunning);

  boolean isCancelled();

  boolean isDone();

  V get() throws InterruptedException, ExecutionException;

  V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException;

  default V resultNow() {
    switch (state()) {
      case SUCCESS -> {
        try {
          return get();
        } catch (InterruptedException | ExecutionException e) {
          throw new IllegalStateException(e);
        }
      }
      case RUNNING -> throw new IllegalStateException("Task has not completed");
      case FAILED -> throw new IllegalStateException("Task completed with exception");
      case CANCELLED -> throw new IllegalStateException("Task was cancelled");
    }
    throw new IllegalStateException();
  }

  default Throwable exceptionNow() {
    switch (state()) {
      case SUCCESS -> throw new IllegalStateException("Task completed with a result");
      case RUNNING -> throw new IllegalStateException("Task has not completed");
      case CANCELLED -> throw new IllegalStateException("Task was cancelled");
      case FAILED -> {
        try {
          get();
        } catch (ExecutionException e) {
          return e.getCause();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    throw new IllegalStateException();
  }

  default State state() {
    if (!isDone()) {
      return State.RUNNING;
    }
    if (isCancelled()) {
      return State.CANCELLED;
    }
    try {
      get();
      return State.SUCCESS;
    } catch (CancellationException e) {
      return State.CANCELLED;
    } catch (ExecutionException e) {
      return State.FAILED;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
