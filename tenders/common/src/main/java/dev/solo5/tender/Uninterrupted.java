package dev.solo5.tender;

/** Waiting that an interrupt must not cut short; the interrupt is kept for later. */
final class Uninterrupted {
  private Uninterrupted() {}

  /** Something that waits, and can be begun anew. */
  interface Wait {
    void run() throws InterruptedException;
  }

  static void run(Wait wait) {
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
