package dev.solo5.tender;

import java.util.Optional;

/** The signals that end guests and tenders, with what each means to a person. */
public enum EndSignal {
  SIGHUP(1, "ended by SIGHUP: its terminal is gone"),
  SIGINT(2, "interrupted by SIGINT"),
  SIGQUIT(3, "ended by SIGQUIT"),
  SIGILL(
      4, "the guest was killed by SIGILL: an instruction that this processor does not have", true),
  SIGTRAP(5, "the guest was killed by SIGTRAP: a breakpoint instruction", true),
  SIGABRT(6, "the guest was killed by SIGABRT", true),
  SIGBUS(7, "the guest was killed by SIGBUS: memory that can't be accessed", true),
  SIGFPE(8, "the guest was killed by SIGFPE: an arithmetic fault such as a division by zero", true),
  SIGKILL(9, "killed by SIGKILL, as the kernel does when memory runs out"),
  SIGSEGV(
      11,
      "the guest was killed by SIGSEGV: memory that it does not have, may not write or may not"
          + " execute",
      true),
  SIGPIPE(13, "ended by SIGPIPE: nobody reads its console any more"),
  SIGTERM(15, "stopped by SIGTERM"),
  SIGSYS(31, "the guest was killed by SIGSYS: a forbidden system call", true);

  private final int number;
  private final String meaning;
  private final boolean ofGuest;

  EndSignal(int number, String meaning) {
    this(number, meaning, false);
  }

  EndSignal(int number, String meaning, boolean ofGuest) {
    this.number = number;
    this.meaning = meaning;
    this.ofGuest = ofGuest;
  }

  /** The signal of this number, if it is one of these. */
  public static Optional<EndSignal> of(int number) {
    for (EndSignal signal : values()) {
      if (signal.number == number) {
        return Optional.of(signal);
      }
    }
    return Optional.empty();
  }

  /** Its number. */
  public int number() {
    return number;
  }

  /** What it means, as a sentence without an end. */
  public String meaning() {
    return meaning;
  }

  /**
   * Whether a guest's own fault raises it. Only where a guest is a process, under spt: in a virtual
   * machine a fault is a trap inside of it.
   */
  public boolean isOfGuest() {
    return ofGuest;
  }
}
