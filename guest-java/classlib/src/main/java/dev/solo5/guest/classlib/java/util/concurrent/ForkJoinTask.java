package dev.solo5.guest.classlib.java.util.concurrent;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A task that splits itself. Who joins one that has not begun runs it. */
public abstract class ForkJoinTask<V> implements Future<V>, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private transient Waiters waiters;
  private boolean begun;
  private boolean done;
  private Throwable failure;

  public ForkJoinTask() {}

  public abstract V getRawResult();

  protected abstract void setRawResult(V value);

  protected abstract boolean exec();

  private void finish(Throwable thrown) {
    if (!done) {
      done = true;
      failure = thrown;
      if (waiters != null) {
        waiters.wakeAll();
      }
    }
  }

  private void begin() {
    if (begun || done) {
      return;
    }
    begun = true;
    try {
      if (exec()) {
        finish(null);
      }
    } catch (Throwable e) {
      finish(e);
    }
  }

  private Waiters waiters() {
    if (waiters == null) {
      waiters = new Waiters();
    }
    return waiters;
  }

  public final ForkJoinTask<V> fork() {
    ForkJoinPool.commonPool().execute(this::begin);
    return this;
  }

  public final V join() {
    quietlyJoin();
    rethrow();
    return getRawResult();
  }

  public final void quietlyJoin() {
    begin();
    if (!done) {
      waiters().awaitUninterruptibly();
    }
  }

  public final V invoke() {
    return join();
  }

  public final void quietlyInvoke() {
    quietlyJoin();
  }

  private void rethrow() {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure != null) {
      throw new RuntimeException(failure);
    }
  }

  public static void invokeAll(ForkJoinTask<?> t1, ForkJoinTask<?> t2) {
    t2.fork();
    t1.invoke();
    t2.join();
  }

  public static void invokeAll(ForkJoinTask<?>... tasks) {
    invokeAll(Arrays.asList(tasks));
  }

  public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
    for (ForkJoinTask<?> each : tasks) {
      each.fork();
    }
    for (ForkJoinTask<?> each : tasks) {
      each.join();
    }
    return tasks;
  }

  public boolean tryUnfork() {
    return false;
  }

  public void complete(V value) {
    try {
      setRawResult(value);
    } catch (Throwable e) {
      finish(e);
      return;
    }
    finish(null);
  }

  public final void quietlyComplete() {
    finish(null);
  }

  public void completeExceptionally(Throwable ex) {
    finish(ex instanceof RuntimeException || ex instanceof Error ? ex : new RuntimeException(ex));
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    finish(new CancellationException());
    return isCancelled();
  }

  @Override
  public final boolean isDone() {
    return done;
  }

  @Override
  public final boolean isCancelled() {
    return failure instanceof CancellationException;
  }

  public final boolean isCompletedAbnormally() {
    return failure != null;
  }

  public final boolean isCompletedNormally() {
    return done && failure == null;
  }

  public final Throwable getException() {
    return failure;
  }

  @Override
  public final V get() throws InterruptedException, ExecutionException {
    begin();
    if (!done) {
      waiters().await(Waiter.FOREVER);
    }
    return report();
  }

  @Override
  public final V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!done && !waiters().await(Waiter.deadline(unit.toNanos(timeout)))) {
      throw new TimeoutException();
    }
    return report();
  }

  private V report() throws ExecutionException {
    if (failure instanceof CancellationException cancelled) {
      throw cancelled;
    }
    if (failure != null) {
      throw new ExecutionException(failure);
    }
    return getRawResult();
  }

  public static ForkJoinTask<?> adapt(Runnable runnable) {
    return adapt(runnable, null);
  }

  public static <T> ForkJoinTask<T> adapt(Runnable runnable, T result) {
    return new Adapted<>(() -> {
      runnable.run();
      return result;
    });
  }

  public static <T> ForkJoinTask<T> adapt(Callable<? extends T> callable) {
    return new Adapted<>(callable);
  }

  private static final class Adapted<T> extends ForkJoinTask<T> {
    private static final long serialVersionUID = 1L;

    private final transient Callable<? extends T> task;
    private transient T result;

    Adapted(Callable<? extends T> task) {
      this.task = task;
    }

    @Override
    public T getRawResult() {
      return result;
    }

    @Override
    protected void setRawResult(T value) {
      result = value;
    }

    @Override
    protected boolean exec() {
      try {
        result = task.call();
        return true;
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new RuntimeException(e);
      }
    }
  }
}
