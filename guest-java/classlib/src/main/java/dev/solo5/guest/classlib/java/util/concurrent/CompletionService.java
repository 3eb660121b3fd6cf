package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Gives what tasks have made in the order in which they end. */
public interface CompletionService<V> {
  Future<V> submit(Callable<V> task);

  Future<V> submit(Runnable task, V result);

  Future<V> take() throws InterruptedException;

  Future<V> poll();

  Future<V> poll(long timeout, TimeUnit unit) throws InterruptedException;
}
