package dev.solo5.tender.spt;

import dev.solo5.tender.TenderProblem;

/** What prevents this particular tender from running a guest. */
public sealed interface SptProblem extends TenderProblem.Host {
  /**
   * More memory than fits below the stage.
   *
   * @param maxMebibytes the most possible
   */
  record TooMuchMemory(long maxMebibytes) implements SptProblem {
    @Override
    public String message() {
      return "Maximum guest memory size (" + maxMebibytes + " MB) exceeded.";
    }
  }

  /**
   * The host does not provide the memory.
   *
   * @param reason the host's text
   */
  record NoMemory(String reason) implements SptProblem {
    @Override
    public String message() {
      return "Error allocating guest memory: " + reason;
    }
  }

  /** The process would make all readable memory executable. */
  record ReadImpliesExec() implements SptProblem {
    @Override
    public String message() {
      return "Cowardly refusing to run with a sys_personality of READ_IMPLIES_EXEC: all readable"
          + " memory of the guest would be executable";
    }
  }

  /**
   * The host refuses something else that the tender needs.
   *
   * @param what what the tender wanted, as the end of "Could not ..."
   * @param reason the host's text
   */
  record HostRefused(String what, String reason) implements SptProblem {
    @Override
    public String message() {
      return "Could not " + what + ": " + reason;
    }
  }

  /**
   * The guest process could not make itself ready.
   *
   * @param what what it tried, as the end of "could not ..."
   * @param reason the host's text, or how the process ended
   */
  record StageFailed(String what, String reason) implements SptProblem {
    @Override
    public String message() {
      return "The guest process could not " + what + ": " + reason;
    }
  }
}
