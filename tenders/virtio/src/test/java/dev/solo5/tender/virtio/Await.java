package dev.solo5.tender.virtio;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** Waiting for other processes. */
final class Await {
  private static final long STEP_NANOS = 2_000_000;

  /** So long that only something that will never happen takes longer: 120 s. */
  private static final int STEPS = 60_000;

  private Await() {}

  interface Condition {
    boolean holds() throws IOException;
  }

  static void until(Condition condition) throws IOException {
    for (int step = 0; !condition.holds(); step++) {
      if (step == STEPS) {
        throw new IllegalStateException("waited in vain");
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
  }
}
