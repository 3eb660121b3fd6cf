package dev.solo5.guest.runtime;

import org.jspecify.annotations.Nullable;
import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;
import org.teavm.runtime.EventQueue;

/** A thread that waits for devices or a time; others run meanwhile. */
final class Waiting extends EventQueue.Wait {
  private final Thread thread = Thread.currentThread();
  private @Nullable AsyncCallback<@Nullable Void> callback;
  private boolean interrupted;

  private Waiting(long handles, long deadline) {
    super(handles, deadline);
  }

  /**
   * Waits.
   *
   * @return those of the handles that have a frame; 0 after the deadline
   */
  static long await(long handles, long deadline) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Waiting waiting = new Waiting(handles, deadline);
    suspend(waiting);
    if (waiting.interrupted) {
      Thread.interrupted(); // the exception says it from now on
      throw new InterruptedException();
    }
    return waiting.ready();
  }

  @Async
  private static native void suspend(Waiting waiting);

  @SuppressWarnings("UnusedMethod") // the translator calls it
  private static void suspend(Waiting waiting, AsyncCallback<@Nullable Void> callback) {
    waiting.callback = callback;
    onInterrupt(
        waiting.thread,
        () -> {
          waiting.interrupted = true;
          EventQueue.endWait(waiting);
        });
    EventQueue.await(waiting);
  }

  @Override
  public void run() {
    onInterrupt(thread, null);
    if (callback != null) {
      callback.complete(null);
    }
  }

  /** The translator puts the class library's own method here. */
  private static native void onInterrupt(Thread thread, @Nullable Runnable handler);
}
