package dev.solo5.tender.spt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Waiting for other processes. */
final class Await {
  private static final long STEP_NANOS = 2_000_000;

  /** So long that only something that will never happen takes longer: 60 s. */
  private static final int STEPS = 30_000;

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

  static boolean isGuest(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/comm"))
          .strip()
          .equals("solo5-guest");
    } catch (IOException e) {
      return false; // it ended in between
    }
  }

  static ProcessHandle onlyGuestOf(ProcessHandle tender) {
    List<ProcessHandle> guests = tender.children().filter(Await::isGuest).toList();
    if (guests.size() != 1) {
      throw new IllegalStateException("expected one guest, found " + guests);
    }
    return guests.getFirst();
  }
}
