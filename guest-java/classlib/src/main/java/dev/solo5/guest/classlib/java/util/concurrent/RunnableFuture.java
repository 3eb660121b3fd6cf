package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.concurrent.Future;

/** A task with what it will have made. */
public interface RunnableFuture<V> extends Runnable, Future<V> {
  @Override
  void run();
}
