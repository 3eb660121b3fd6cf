package dev.solo5.build.run;

import dev.solo5.elf.Target;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a run ended: the status of the tender's process, which is the guest's when there was one.
 *
 * @param target whose tender it was
 * @param status 0 to 255
 * @param complaint the line in which the tender, not the guest, said what is wrong; empty when
 *     there is none
 */
public record TenderEnd(Target target, int status, Optional<String> complaint) {
  private static final Pattern TENDER = Pattern.compile("solo5-(?:hvt|spt|virtio-run|net): .+");

  /** Added to a signal's number when a signal killed the process, as shells and Java do. */
  private static final int SIGNAL = 128;

  /** A guest's that failed, and a tender's that refuses to run it. */
  private static final int FAILURE = 1;

  /** QEMU's status for a guest that switched itself off. */
  private static final int POWERED_OFF = 83;

  private static final String UNTOLD =
      "the guest ended without telling its status, unless this is it";

  private static final String GUEST_STATUS = "the guest's own status";

  /**
   * How a run ended.
   *
   * @param said the last lines of the tender's standard error, or of the console
   */
  public static TenderEnd of(Target target, int status, List<String> said) {
    Optional<String> complaint =
        status == FAILURE
            ? said.reversed().stream().filter(line -> TENDER.matcher(line).matches()).findFirst()
            : Optional.empty();
    return new TenderEnd(target, status, complaint);
  }

  /** What the status means, without the number. */
  public String meaning() {
    return switch (status) {
      case 0 -> "the guest succeeded";
      case FAILURE -> complaint.orElse("the guest failed");
      case 255 ->
          "the guest aborted (solo5_abort(), a failed assertion, a trap, a smashed stack), or ended"
              + " itself with this status";
      case POWERED_OFF -> target == Target.VIRTIO ? UNTOLD : GUEST_STATUS;
      default -> signalMeaning();
    };
  }

  /** In a virtual machine a guest's fault is a trap inside of it, never a signal. */
  private String signalMeaning() {
    int signal = status - SIGNAL;
    return switch (signal) {
      case 1 -> "ended by SIGHUP: its terminal is gone";
      case 2 -> "interrupted by SIGINT";
      case 3 -> "ended by SIGQUIT";
      case 9 -> "killed by SIGKILL, as the kernel does when memory runs out";
      case 13 -> "ended by SIGPIPE: nobody reads its console any more";
      case 15 -> "stopped by SIGTERM";
      default -> target == Target.SPT ? guestSignal(signal) : GUEST_STATUS;
    };
  }

  private static String guestSignal(int signal) {
    return switch (signal) {
      case 4 -> "the guest was killed by SIGILL: an instruction that this processor does not have";
      case 5 -> "the guest was killed by SIGTRAP: a breakpoint instruction";
      case 7 -> "the guest was killed by SIGBUS: memory that can't be accessed";
      case 8 -> "the guest was killed by SIGFPE: an arithmetic fault such as a division by zero";
      case 11 ->
          "the guest was killed by SIGSEGV: memory that it does not have, may not write or may not"
              + " execute";
      case 31 -> "the guest was killed by SIGSYS: a forbidden system call";
      default -> GUEST_STATUS;
    };
  }
}
