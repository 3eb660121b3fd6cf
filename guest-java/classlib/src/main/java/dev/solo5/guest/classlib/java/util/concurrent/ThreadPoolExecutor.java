package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Threads that take tasks from a queue. */
public class ThreadPoolExecutor extends AbstractExecutorService {
  private final Set<Worker> workers = new LinkedHashSet<>();
  private final CountDownLatch terminated = new CountDownLatch(1);
  private final BlockingQueue<Runnable> queue;
  private ThreadFactory factory;
  private RejectedExecutionHandler handler;
  private int core;
  private int maximum;
  private long keepAliveNanos;
  private boolean coreTimesOut;
  private boolean shutdown;
  private boolean stopped;
  private int largest;
  private long completed;

  public ThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue) {
    this(
        corePoolSize,
        maximumPoolSize,
        keepAliveTime,
        unit,
        workQueue,
        Executors.defaultThreadFactory(),
        new AbortPolicy());
  }

  public ThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue,
      ThreadFactory threadFactory) {
    this(
        corePoolSize,
        maximumPoolSize,
        keepAliveTime,
        unit,
        workQueue,
        threadFactory,
        new AbortPolicy());
  }

  public ThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue,
      RejectedExecutionHandler handler) {
    this(
        corePoolSize,
        maximumPoolSize,
        keepAliveTime,
        unit,
        workQueue,
        Executors.defaultThreadFactory(),
        handler);
  }

  public ThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue,
      ThreadFactory threadFactory,
      RejectedExecutionHandler handler) {
    if (corePoolSize < 0
        || maximumPoolSize <= 0
        || maximumPoolSize < corePoolSize
        || keepAliveTime < 0) {
      throw new IllegalArgumentException();
    }
    core = corePoolSize;
    maximum = maximumPoolSize;
    keepAliveNanos = unit.toNanos(keepAliveTime);
    queue = Objects.requireNonNull(workQueue);
    factory = Objects.requireNonNull(threadFactory);
    this.handler = Objects.requireNonNull(handler);
  }

  /** A thread of the pool. */
  private final class Worker implements Runnable {
    private Runnable first;
    private Thread thread;
    private boolean busy;
    private long done;

    Worker(Runnable first) {
      this.first = first;
    }

    @Override
    public void run() {
      boolean failed = true;
      try {
        Runnable task;
        while ((task = next()) != null) {
          perform(task);
        }
        failed = false;
      } finally {
        leave(this, failed);
      }
    }

    private Runnable next() {
      Runnable task = first;
      first = null;
      while (task == null) {
        if (stopped || (shutdown && queue.isEmpty())) {
          return null;
        }
        boolean timed = coreTimesOut || workers.size() > core;
        if (workers.size() > maximum) {
          return null;
        }
        try {
          task = timed ? queue.poll(keepAliveNanos, TimeUnit.NANOSECONDS) : queue.take();
        } catch (InterruptedException e) {
          continue; // it is to look again
        }
        if (task == null && timed && (workers.size() > 1 || queue.isEmpty())) {
          return null;
        }
      }
      return task;
    }

    private void perform(Runnable task) {
      busy = true;
      if (stopped) {
        thread.interrupt();
      } else {
        Thread.interrupted();
      }
      Throwable thrown = null;
      try {
        beforeExecute(thread, task);
        task.run();
      } catch (Throwable e) {
        thrown = e;
        throw e;
      } finally {
        busy = false;
        done++;
        afterExecute(task, thrown);
      }
    }
  }

  private boolean addWorker(Runnable first) {
    var worker = new Worker(first);
    worker.thread = factory.newThread(worker);
    if (worker.thread == null) {
      return false;
    }
    workers.add(worker);
    largest = Math.max(largest, workers.size());
    worker.thread.start();
    return true;
  }

  private void leave(Worker worker, boolean failed) {
    workers.remove(worker);
    completed += worker.done;
    if (tryTerminate()) {
      return;
    }
    if (!stopped && (failed || (workers.isEmpty() && !queue.isEmpty()))) {
      if (failed && shutdown && queue.isEmpty()) {
        return;
      }
      addWorker(null);
    }
  }

  private boolean tryTerminate() {
    if (!shutdown || !workers.isEmpty() || (!stopped && !queue.isEmpty())) {
      return false;
    }
    if (terminated.getCount() > 0) {
      try {
        terminated();
      } finally {
        terminated.countDown();
      }
    }
    return true;
  }

  @Override
  public void execute(Runnable command) {
    Objects.requireNonNull(command);
    if (shutdown) {
      reject(command);
      return;
    }
    if (workers.size() < core && addWorker(command)) {
      return;
    }
    if (queue.offer(command)) {
      if (workers.isEmpty()) {
        addWorker(null);
      }
    } else if (workers.size() >= maximum || !addWorker(command)) {
      reject(command);
    }
  }

  final void reject(Runnable command) {
    handler.rejectedExecution(command, this);
  }

  /** Has a thread that looks for tasks, for executors that fill the queue themselves. */
  void ensurePrestart() {
    if (workers.size() < core || workers.isEmpty()) {
      addWorker(null);
    }
  }

  /** What else happens at a shutdown. */
  void onShutdown() {}

  @Override
  public void shutdown() {
    shutdown = true;
    onShutdown();
    for (Worker each : List.copyOf(workers)) {
      if (!each.busy) {
        each.thread.interrupt();
      }
    }
    tryTerminate();
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown = true;
    stopped = true;
    for (Worker each : List.copyOf(workers)) {
      each.thread.interrupt();
    }
    List<Runnable> left = new ArrayList<>(queue);
    queue.clear();
    tryTerminate();
    return left;
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  final boolean isStopped() {
    return stopped;
  }

  public boolean isTerminating() {
    return shutdown && !isTerminated();
  }

  @Override
  public boolean isTerminated() {
    return terminated.getCount() == 0;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return terminated.await(timeout, unit);
  }

  protected void beforeExecute(Thread t, Runnable r) {}

  protected void afterExecute(Runnable r, Throwable t) {}

  protected void terminated() {}

  public void setThreadFactory(ThreadFactory threadFactory) {
    factory = Objects.requireNonNull(threadFactory);
  }

  public ThreadFactory getThreadFactory() {
    return factory;
  }

  public void setRejectedExecutionHandler(RejectedExecutionHandler handler) {
    this.handler = Objects.requireNonNull(handler);
  }

  public RejectedExecutionHandler getRejectedExecutionHandler() {
    return handler;
  }

  public void setCorePoolSize(int corePoolSize) {
    if (corePoolSize < 0 || maximum < corePoolSize) {
      throw new IllegalArgumentException();
    }
    int more = Math.min(corePoolSize - core, queue.size());
    core = corePoolSize;
    for (int i = 0; i < more; i++) {
      addWorker(null);
    }
    interruptIdle();
  }

  private void interruptIdle() {
    if (workers.size() > core) {
      for (Worker each : List.copyOf(workers)) {
        if (!each.busy) {
          each.thread.interrupt();
        }
      }
    }
  }

  public int getCorePoolSize() {
    return core;
  }

  public boolean prestartCoreThread() {
    return workers.size() < core && addWorker(null);
  }

  public int prestartAllCoreThreads() {
    int started = 0;
    while (workers.size() < core && addWorker(null)) {
      started++;
    }
    return started;
  }

  public boolean allowsCoreThreadTimeOut() {
    return coreTimesOut;
  }

  public void allowCoreThreadTimeOut(boolean value) {
    if (value && keepAliveNanos <= 0) {
      throw new IllegalArgumentException("Core threads must have nonzero keep alive times");
    }
    coreTimesOut = value;
    if (value) {
      for (Worker each : List.copyOf(workers)) {
        if (!each.busy) {
          each.thread.interrupt();
        }
      }
    }
  }

  public void setMaximumPoolSize(int maximumPoolSize) {
    if (maximumPoolSize <= 0 || maximumPoolSize < core) {
      throw new IllegalArgumentException();
    }
    maximum = maximumPoolSize;
    interruptIdle();
  }

  public int getMaximumPoolSize() {
    return maximum;
  }

  public void setKeepAliveTime(long time, TimeUnit unit) {
    if (time < 0) {
      throw new IllegalArgumentException();
    }
    if (time == 0 && coreTimesOut) {
      throw new IllegalArgumentException("Core threads must have nonzero keep alive times");
    }
    keepAliveNanos = unit.toNanos(time);
    interruptIdle();
  }

  public long getKeepAliveTime(TimeUnit unit) {
    return unit.convert(keepAliveNanos, TimeUnit.NANOSECONDS);
  }

  public BlockingQueue<Runnable> getQueue() {
    return queue;
  }

  public boolean remove(Runnable task) {
    boolean removed = queue.remove(task);
    tryTerminate();
    return removed;
  }

  public void purge() {
    for (Object each : queue.toArray()) {
      if (each instanceof Future<?> future && future.isCancelled()) {
        queue.remove(each);
      }
    }
    tryTerminate();
  }

  public int getPoolSize() {
    return isTerminated() ? 0 : workers.size();
  }

  public int getActiveCount() {
    int active = 0;
    for (Worker each : workers) {
      if (each.busy) {
        active++;
      }
    }
    return active;
  }

  public int getLargestPoolSize() {
    return largest;
  }

  public long getTaskCount() {
    return getCompletedTaskCount() + getActiveCount() + queue.size();
  }

  public long getCompletedTaskCount() {
    long all = completed;
    for (Worker each : workers) {
      all += each.done;
    }
    return all;
  }

  @Override
  public String toString() {
    String state = "Running";
    if (shutdown) {
      state = isTerminated() ? "Terminated" : "Shutting down";
    }
    return super.toString()
        + "["
        + state
        + ", pool size = "
        + workers.size()
        + ", active threads = "
        + getActiveCount()
        + ", queued tasks = "
        + queue.size()
        + ", completed tasks = "
        + getCompletedTaskCount()
        + "]";
  }

  /** Runs what is rejected itself. */
  public static class CallerRunsPolicy implements RejectedExecutionHandler {
    public CallerRunsPolicy() {}

    @Override
    public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
      if (!e.isShutdown()) {
        r.run();
      }
    }
  }

  /** Throws. */
  public static class AbortPolicy implements RejectedExecutionHandler {
    public AbortPolicy() {}

    @Override
    public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
      throw new RejectedExecutionException("Task " + r + " rejected from " + e);
    }
  }

  /** Forgets what is rejected. */
  public static class DiscardPolicy implements RejectedExecutionHandler {
    public DiscardPolicy() {}

    @Override
    public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {}
  }

  /** Forgets what has waited longest. */
  public static class DiscardOldestPolicy implements RejectedExecutionHandler {
    public DiscardOldestPolicy() {}

    @Override
    public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
      if (!e.isShutdown()) {
        e.getQueue().poll();
        e.execute(r);
      }
    }
  }
}
