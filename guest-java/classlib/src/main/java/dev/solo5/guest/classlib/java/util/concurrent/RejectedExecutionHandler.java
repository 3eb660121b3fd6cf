package dev.solo5.guest.classlib.java.util.concurrent;

/** Decides about tasks that a pool has no room for. */
public interface RejectedExecutionHandler {
  void rejectedExecution(Runnable r, ThreadPoolExecutor executor);
}
