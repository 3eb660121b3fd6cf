package dev.solo5.build.keeper;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.List;

/**
 * A process and those that it started: a guest that is a process of its own may end a moment after
 * its tender, and hold its disks.
 */
public final class ProcessFamily {
  /** How long a process that was asked to end may take. */
  static final Duration WHEN_ASKED = Duration.ofSeconds(3);

  private ProcessFamily() {}

  /**
   * Waits until all have ended: the process is asked to and then made to, the others are made to.
   * It is signalled through its handle: {@link Process#destroy} would close the pipe it is tied to
   * as well.
   *
   * @param byItself the time before it is asked
   */
  public static void end(Process process, Duration byItself) {
    List<ProcessHandle> others = process.descendants().toList();
    endItself(process, byItself);
    for (ProcessHandle one : others) {
      await(one);
      if (one.isAlive()) {
        one.destroyForcibly();
        await(one);
      }
    }
  }

  private static void endItself(Process process, Duration byItself) {
    try {
      if (process.waitFor(byItself)) {
        return;
      }
      process.toHandle().destroy();
      if (process.waitFor(WHEN_ASKED)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    await(process.toHandle());
  }

  private static void await(ProcessHandle process) {
    process.onExit().completeOnTimeout(process, WHEN_ASKED.toMillis(), MILLISECONDS).join();
  }
}
