package dev.solo5.guest.classlib.java.util.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs tasks at a time, or again and again. */
public interface ScheduledExecutorService extends ExecutorService {
  ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit);

  <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit);

  ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit);

  ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit);
}
