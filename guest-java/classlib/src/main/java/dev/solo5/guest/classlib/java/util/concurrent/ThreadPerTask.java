package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Starts a thread for each task. */
final class ThreadPerTask extends AbstractExecutorService {
  private final Set<Thread> threads = new LinkedHashSet<>();
  private final CountDownLatch terminated = new CountDownLatch(1);
  private final ThreadFactory factory;
  private boolean shutdown;

  ThreadPerTask(ThreadFactory factory) {
    this.factory = factory;
  }

  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task);
    if (shutdown) {
      throw new RejectedExecutionException();
    }
    Thread thread = factory.newThread(() -> run(task));
    if (thread == null) {
      throw new RejectedExecutionException();
    }
    threads.add(thread);
    thread.start();
  }

  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      threads.remove(Thread.currentThread());
      tryTerminate();
    }
  }

  private void tryTerminate() {
    if (shutdown && threads.isEmpty()) {
      terminated.countDown();
    }
  }

  @Override
  public void shutdown() {
    shutdown = true;
    tryTerminate();
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown = true;
    for (Thread each : List.copyOf(threads)) {
      each.interrupt();
    }
    tryTerminate();
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return terminated.getCount() == 0;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return terminated.await(timeout, unit);
  }
}
