package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The usual executors. */
public class Executors {
  private static int lastPool;

  private Executors() {}

  private static ExecutorService named(ThreadPoolExecutor pool) {
    return pool;
  }

  public static ExecutorService newFixedThreadPool(int nThreads) {
    return newFixedThreadPool(nThreads, defaultThreadFactory());
  }

  public static ExecutorService newFixedThreadPool(int nThreads, ThreadFactory threadFactory) {
    return named(fixed(nThreads, threadFactory));
  }

  private static ThreadPoolExecutor fixed(int nThreads, ThreadFactory threadFactory) {
    return new ThreadPoolExecutor(
        nThreads, nThreads, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), threadFactory);
  }

  public static ExecutorService newSingleThreadExecutor() {
    return newSingleThreadExecutor(defaultThreadFactory());
  }

  public static ExecutorService newSingleThreadExecutor(ThreadFactory threadFactory) {
    return new Hidden(fixed(1, threadFactory));
  }

  public static ExecutorService newCachedThreadPool() {
    return newCachedThreadPool(defaultThreadFactory());
  }

  public static ExecutorService newCachedThreadPool(ThreadFactory threadFactory) {
    return named(
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), threadFactory));
  }

  public static ExecutorService newWorkStealingPool() {
    return new ForkJoinPool();
  }

  public static ExecutorService newWorkStealingPool(int parallelism) {
    return new ForkJoinPool(parallelism);
  }

  public static ExecutorService newThreadPerTaskExecutor(ThreadFactory threadFactory) {
    return new ThreadPerTask(Objects.requireNonNull(threadFactory));
  }

  public static ExecutorService newVirtualThreadPerTaskExecutor() {
    return new ThreadPerTask(Thread.ofVirtual().factory());
  }

  public static ScheduledExecutorService newSingleThreadScheduledExecutor() {
    return newSingleThreadScheduledExecutor(defaultThreadFactory());
  }

  public static ScheduledExecutorService newSingleThreadScheduledExecutor(
      ThreadFactory threadFactory) {
    return new HiddenScheduled(new ScheduledThreadPoolExecutor(1, threadFactory));
  }

  public static ScheduledExecutorService newScheduledThreadPool(int corePoolSize) {
    return new ScheduledThreadPoolExecutor(corePoolSize);
  }

  public static ScheduledExecutorService newScheduledThreadPool(
      int corePoolSize, ThreadFactory threadFactory) {
    return new ScheduledThreadPoolExecutor(corePoolSize, threadFactory);
  }

  public static ExecutorService unconfigurableExecutorService(ExecutorService executor) {
    return new Hidden(Objects.requireNonNull(executor));
  }

  public static ScheduledExecutorService unconfigurableScheduledExecutorService(
      ScheduledExecutorService executor) {
    return new HiddenScheduled(Objects.requireNonNull(executor));
  }

  public static ThreadFactory defaultThreadFactory() {
    return new Numbered(++lastPool);
  }

  public static Callable<Object> callable(Runnable task) {
    return callable(task, null);
  }

  public static <T> Callable<T> callable(Runnable task, T result) {
    Objects.requireNonNull(task);
    return () -> {
      task.run();
      return result;
    };
  }

  /** Names threads by the pool and a number. */
  private static final class Numbered implements ThreadFactory {
    private final int pool;
    private int last;

    Numbered(int pool) {
      this.pool = pool;
    }

    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "pool-" + pool + "-thread-" + ++last);
      thread.setDaemon(false);
      thread.setPriority(Thread.NORM_PRIORITY);
      return thread;
    }
  }

  /** An executor of which nothing else can be seen. */
  private static class Hidden implements ExecutorService {
    private final ExecutorService executor;

    Hidden(ExecutorService executor) {
      this.executor = executor;
    }

    @Override
    public void execute(Runnable command) {
      executor.execute(command);
    }

    @Override
    public void shutdown() {
      executor.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
      return executor.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
      return executor.isShutdown();
    }

    @Override
    public boolean isTerminated() {
      return executor.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
      return executor.awaitTermination(timeout, unit);
    }

    @Override
    public Future<?> submit(Runnable task) {
      return executor.submit(task);
    }

    @Override
    public <T> Future<T> submit(Callable<T> task) {
      return executor.submit(task);
    }

    @Override
    public <T> Future<T> submit(Runnable task, T result) {
      return executor.submit(task, result);
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
        throws InterruptedException {
      return executor.invokeAll(tasks);
    }

    @Override
    public <T> List<Future<T>> invokeAll(
        Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
        throws InterruptedException {
      return executor.invokeAll(tasks, timeout, unit);
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> tasks)
        throws InterruptedException, ExecutionException {
      return executor.invokeAny(tasks);
    }

    @Override
    public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      return executor.invokeAny(tasks, timeout, unit);
    }
  }

  /** The same, with times. */
  private static final class HiddenScheduled extends Hidden implements ScheduledExecutorService {
    private final ScheduledExecutorService executor;

    HiddenScheduled(ScheduledExecutorService executor) {
      super(executor);
      this.executor = executor;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
      return executor.schedule(command, delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
      return executor.schedule(callable, delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(
        Runnable command, long initialDelay, long period, TimeUnit unit) {
      return executor.scheduleAtFixedRate(command, initialDelay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
        Runnable command, long initialDelay, long delay, TimeUnit unit) {
      return executor.scheduleWithFixedDelay(command, initialDelay, delay, unit);
    }
  }
}
