package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Over an executor. */
public class ExecutorCompletionService<V> implements CompletionService<V> {
  private final Executor executor;
  private final BlockingQueue<Future<V>> finished;

  public ExecutorCompletionService(Executor executor) {
    this(executor, new LinkedBlockingQueue<>());
  }

  public ExecutorCompletionService(Executor executor, BlockingQueue<Future<V>> completionQueue) {
    this.executor = Objects.requireNonNull(executor);
    finished = Objects.requireNonNull(completionQueue);
  }

  private Future<V> run(FutureTask<V> task) {
    executor.execute(
        new FutureTask<Void>(task, null) {
          @Override
          protected void done() {
            finished.add(task);
          }
        });
    return task;
  }

  @Override
  public Future<V> submit(Callable<V> task) {
    return run(new FutureTask<>(task));
  }

  @Override
  public Future<V> submit(Runnable task, V result) {
    return run(new FutureTask<>(task, result));
  }

  @Override
  public Future<V> take() throws InterruptedException {
    return finished.take();
  }

  @Override
  public Future<V> poll() {
    return finished.poll();
  }

  @Override
  public Future<V> poll(long timeout, TimeUnit unit) throws InterruptedException {
    return finished.poll(timeout, unit);
  }
}
