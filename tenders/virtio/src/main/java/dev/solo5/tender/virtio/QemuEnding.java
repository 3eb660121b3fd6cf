package dev.solo5.tender.virtio;

import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.Ended;
import dev.solo5.network.address.Decimal;
import dev.solo5.tender.Outcome;
import java.util.OptionalInt;

/**
 * How QEMU ended, and what is known of the guest then.
 *
 * @param ended QEMU's own end
 * @param told the status by the channel of guests that know it
 * @param said the status by the console
 * @param lastLine of QEMU's own messages; empty for none
 */
record QemuEnding(Ended ended, OptionalInt told, OptionalInt said, String lastLine) {
  /** QEMU's status after a guest wrote 41 to isa-debug-exit: 2 * 41 + 1. */
  static final int POWERED_OFF = 83;

  /** In what QEMU says when a signal ends it. */
  static final String TERMINATED = "terminating on signal ";

  /** The guest's end, if that is what it was. */
  Outcome outcome() {
    OptionalInt status = told.isPresent() ? told : said;
    return switch (ended) {
      case Ended.Exited(int code) when code == POWERED_OFF ->
          new Outcome.Exited(status.orElse(POWERED_OFF));
      case Ended.Exited(int code) when code == 0 -> quietly(status);
      case Ended.Exited(int code) -> failed("ended with status " + code);
      case Ended.Signaled(int signal) when signal == Spawn.SIGKILL || signal == Spawn.SIGTERM ->
          new Outcome.KilledBySignal(signal);
      case Ended.Signaled(int signal) -> failed("was killed by signal " + signal);
    };
  }

  /** QEMU takes SIGTERM and the like, a power switch and a reset all for a normal end. */
  private Outcome quietly(OptionalInt status) {
    int at = lastLine.indexOf(TERMINATED);
    if (at >= 0) {
      String number = lastLine.substring(at + TERMINATED.length()).split("\\D", 2)[0];
      int signal = Decimal.parse(number);
      if (signal >= 0) {
        return new Outcome.KilledBySignal(signal);
      }
    }
    return status.isPresent()
        ? new Outcome.Exited(status.getAsInt())
        : new Outcome.TenderFailed(new VirtioProblem.GuestReset());
  }

  private Outcome failed(String how) {
    return new Outcome.TenderFailed(new VirtioProblem.QemuFailed(how, lastLine));
  }
}
