package dev.solo5.tender;

/** How a launch ended. */
public sealed interface Outcome {
  /** The status with which the tender's own process ends: 0..255. */
  int exitStatus();

  /**
   * The guest ended itself.
   *
   * @param status its argument to {@code solo5_exit}, low eight bits; 255 after an abort
   */
  record Exited(int status) implements Outcome {
    public Exited {
      if (status < 0 || status > 255) {
        throw new IllegalArgumentException("not an exit status: " + status);
      }
    }

    @Override
    public int exitStatus() {
      return status;
    }
  }

  /**
   * A signal ended the guest: under spt for a fault of its own, a system call the filter forbids
   * (SIGSYS, 31), or from outside; under both tenders when nobody reads the console any more
   * (SIGPIPE, 13).
   *
   * @param signal its number
   */
  record KilledBySignal(int signal) implements Outcome {
    public KilledBySignal {
      if (signal < 1 || signal > 64) {
        throw new IllegalArgumentException("not a signal: " + signal);
      }
    }

    @Override
    public int exitStatus() {
      return OutcomeText.SIGNAL + signal;
    }
  }

  /** Whoever started the guest ended it. */
  record Stopped() implements Outcome {
    private static final int STATUS = 143;

    /** That of a process ended by SIGTERM, as a shell shows it. */
    @Override
    public int exitStatus() {
      return STATUS;
    }
  }

  /**
   * The tender could not run the guest, or had to stop it.
   *
   * @param problem what it would say
   */
  record TenderFailed(TenderProblem problem) implements Outcome {
    @Override
    public int exitStatus() {
      return 1;
    }
  }
}
