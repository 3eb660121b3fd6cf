package dev.solo5.guest.classlib.java.util.concurrent;

/** Makes threads. */
public interface ThreadFactory {
  /** A thread, not started; null if there shall be none. */
  Thread newThread(Runnable task);
}
