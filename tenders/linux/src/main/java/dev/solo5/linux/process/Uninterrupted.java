package dev.solo5.linux.process;

/** Waiting that an interrupt must not cut short; the interrupt is kept for later. */
public final class Uninterrupted {
  private Uninterrupted() {}

  /** Something that waits, and can be begun anew. */
  public interface Wait {
    void run() throws InterruptedException;
  }

  public static void run(Wait wait) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          wait.run();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits for the end of a thread. */
  public static void join(Thread thread) {
    run(new End(thread));
  }

  /** No lambda: a confined process may wait here, too. */
  private record End(Thread thread) implements Wait {
    @Override
    public void run() throws InterruptedException {
      thread.join();
    }
  }
}
