package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Threads for tasks that wait for each other; no guest lives for them. */
public class ForkJoinPool extends AbstractExecutorService {
  private static final int MAXIMUM = 0x7fff;

  private static int lastNumber;
  private static ForkJoinPool common;

  private final int parallelism;
  private final String prefix;
  private final ThreadPoolExecutor threads;
  private int lastThread;

  public ForkJoinPool() {
    this(1);
  }

  public ForkJoinPool(int parallelism) {
    this(parallelism, "ForkJoinPool-" + ++lastNumber + "-worker-");
  }

  private ForkJoinPool(int parallelism, String prefix) {
    if (parallelism <= 0 || parallelism > MAXIMUM) {
      throw new IllegalArgumentException();
    }
    this.parallelism = parallelism;
    this.prefix = prefix;
    threads =
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), this::newThread);
  }

  private Thread newThread(Runnable task) {
    Thread thread = new Thread(task, prefix + ++lastThread);
    thread.setDaemon(true);
    return thread;
  }

  public static ForkJoinPool commonPool() {
    if (common == null) {
      common = new ForkJoinPool(1, "ForkJoinPool.commonPool-worker-");
    }
    return common;
  }

  public static int getCommonPoolParallelism() {
    return 1;
  }

  public <T> T invoke(ForkJoinTask<T> task) {
    return task.invoke();
  }

  public void execute(ForkJoinTask<?> task) {
    task.fork();
  }

  public <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
    return task.fork();
  }

  @Override
  public <T> ForkJoinTask<T> submit(Callable<T> task) {
    return ForkJoinTask.<T>adapt(task).fork();
  }

  @Override
  public <T> ForkJoinTask<T> submit(Runnable task, T result) {
    return ForkJoinTask.<T>adapt(task, result).fork();
  }

  @Override
  public ForkJoinTask<?> submit(Runnable task) {
    return ForkJoinTask.adapt(task).fork();
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  public int getParallelism() {
    return parallelism;
  }

  public int getPoolSize() {
    return threads.getPoolSize();
  }

  public int getActiveThreadCount() {
    return threads.getActiveCount();
  }

  public boolean isQuiescent() {
    return threads.getActiveCount() == 0;
  }

  public boolean awaitQuiescence(long timeout, TimeUnit unit) {
    long end = System.nanoTime() + unit.toNanos(timeout);
    while (!isQuiescent()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      Thread.yield();
    }
    return true;
  }

  @Override
  public void shutdown() {
    if (this != common) {
      threads.shutdown();
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    return this == common ? List.of() : threads.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    if (this == common) {
      awaitQuiescence(timeout, unit);
      return false;
    }
    return threads.awaitTermination(timeout, unit);
  }

  @Override
  public void close() {
    if (this == common) {
      return;
    }
    boolean interrupted = false;
    shutdown();
    while (!isTerminated()) {
      try {
        awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
        shutdownNow();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
