package dev.solo5.tender.program;

import dev.solo5.linux.process.ThisProcess;
import dev.solo5.tender.Outcome;

/** The last step of a tender's program: its process ends as the outcome says. */
public final class Leaving {
  private Leaving() {}

  /**
   * Ends this process. A signal that ended the guest ends it too, since that is what whoever
   * supervises it tells from a status. Returns only with the status 0, for which the end of {@code
   * main} will do.
   */
  public static void as(Outcome outcome) {
    if (StdinLifeline.isTied()) { // halt() would wait for the thread that waits for the input's end
      atOnce(outcome);
    }
    if (outcome instanceof Outcome.KilledBySignal(int signal)) {
      ThisProcess.endBySignal(signal);
    }
    int status = outcome.exitStatus();
    if (status != 0) {
      // Not exit(): it first sets up a logger. What was recorded for a cache is written by both.
      Runtime.getRuntime().halt(status);
    }
  }

  /**
   * Ends this process without any of the virtual machine's own farewell, for which it may not be
   * allowed to do enough any more.
   */
  public static void atOnce(Outcome outcome) {
    if (outcome instanceof Outcome.KilledBySignal(int signal)) {
      ThisProcess.endBySignal(signal);
    }
    ThisProcess.endAtOnce(outcome.exitStatus());
  }
}
