package dev.solo5.tender.run;

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
}
