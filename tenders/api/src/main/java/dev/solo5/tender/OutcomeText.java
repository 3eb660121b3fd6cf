package dev.solo5.tender;

import dev.solo5.elf.Target;

/** How runs end, in words. */
public final class OutcomeText {
  /** Of a guest that failed, and of a tender that refuses to run it. */
  public static final int FAILURE = 1;

  /** Added to a signal's number when a signal killed a process, as shells and Java do. */
  public static final int SIGNAL = 128;

  /** QEMU's status for a guest that switched itself off. */
  private static final int POWERED_OFF = 83;

  private static final int ABORTED = 255;

  private static final String GUEST_STATUS = "the guest's own status";

  private OutcomeText() {}

  /** Words that follow "ended". */
  public static String ended(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Exited(int status) -> "with status " + status;
      case Outcome.KilledBySignal(int signal) -> "by signal " + signal + named(signal);
      case Outcome.TenderFailed(var problem) -> "in its tender: " + problem.message();
      case Outcome.Stopped() -> "because it was stopped";
    };
  }

  private static String named(int number) {
    return EndSignal.of(number)
        .map(EndSignal::name)
        .map(name -> " (" + name + (name.equals("SIGSYS") ? ": a forbidden system call)" : ")"))
        .orElse("");
  }

  /**
   * What the status of a tender's process means, without the number.
   *
   * @param target whose tender it was
   * @param status 0..255
   */
  public static String meaning(Target target, int status) {
    return switch (status) {
      case 0 -> "the guest succeeded";
      case FAILURE -> "the guest failed";
      case ABORTED ->
          "the guest aborted (solo5_abort(), a failed assertion, a trap, a smashed stack), or ended"
              + " itself with this status";
      case POWERED_OFF ->
          target == Target.VIRTIO
              ? "the guest ended without telling its status, unless this is it"
              : GUEST_STATUS;
      default ->
          EndSignal.of(status - SIGNAL)
              .filter(signal -> !signal.isOfGuest() || target == Target.SPT)
              .map(EndSignal::meaning)
              .orElse(GUEST_STATUS);
    };
  }
}
