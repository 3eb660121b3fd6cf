package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What executors have in common that know how to run one task. */
public abstract class AbstractExecutorService implements ExecutorService {
  public AbstractExecutorService() {}

  protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
    return new FutureTask<>(runnable, value);
  }

  protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
    return new FutureTask<>(callable);
  }

  @Override
  public Future<?> submit(Runnable task) {
    RunnableFuture<Void> future = newTaskFor(Objects.requireNonNull(task), null);
    execute(future);
    return future;
  }

  @Override
  public <T> Future<T> submit(Runnable task, T result) {
    RunnableFuture<T> future = newTaskFor(Objects.requireNonNull(task), result);
    execute(future);
    return future;
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    RunnableFuture<T> future = newTaskFor(Objects.requireNonNull(task));
    execute(future);
    return future;
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
      throws InterruptedException {
    return invokeAll(tasks, Long.MAX_VALUE);
  }

  @Override
  public <T> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException {
    return invokeAll(tasks, unit.toNanos(timeout));
  }

  private <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks, long nanos)
      throws InterruptedException {
    long start = System.nanoTime();
    List<Future<T>> futures = new ArrayList<>(tasks.size());
    boolean complete = false;
    try {
      for (Callable<T> task : tasks) {
        futures.add(newTaskFor(task));
      }
      for (Future<T> each : futures) {
        execute((Runnable) each);
      }
      complete = awaitAll(futures, start, nanos);
    } finally {
      if (!complete) {
        cancelAll(futures);
      }
    }
    return futures;
  }

  private static <T> boolean awaitAll(List<Future<T>> futures, long start, long nanos)
      throws InterruptedException {
    for (Future<T> each : futures) {
      try {
        if (nanos == Long.MAX_VALUE) {
          each.get();
        } else {
          each.get(nanos - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        }
      } catch (CancellationException | ExecutionException e) {
        // The future has it.
      } catch (TimeoutException e) {
        return false;
      }
    }
    return true;
  }

  private static <T> void cancelAll(Collection<? extends Future<T>> futures) {
    for (Future<T> each : futures) {
      each.cancel(true);
    }
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    try {
      return invokeAny(tasks, Long.MAX_VALUE);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e); // forever never comes
    }
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return invokeAny(tasks, unit.toNanos(timeout));
  }

  private <T> T invokeAny(Collection<? extends Callable<T>> tasks, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException();
    }
    long start = System.nanoTime();
    var finished = new ExecutorCompletionService<T>(this);
    List<Future<T>> futures = new ArrayList<>();
    try {
      for (Callable<T> task : tasks) {
        futures.add(finished.submit(task));
      }
      ExecutionException last = null;
      for (int i = 0; i < futures.size(); i++) {
        Future<T> first =
            nanos == Long.MAX_VALUE
                ? finished.take()
                : finished.poll(nanos - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        if (first == null) {
          throw new TimeoutException();
        }
        try {
          return first.get();
        } catch (ExecutionException e) {
          last = e;
        } catch (CancellationException e) {
          last = new ExecutionException(e);
        }
      }
      throw last;
    } finally {
      cancelAll(futures);
    }
  }
}
