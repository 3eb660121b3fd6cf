package dev.solo5.tender.spt;

import dev.solo5.linux.process.Child;
import dev.solo5.tender.run.ChildSwitch;
import java.util.OptionalLong;

/** Ends a guest, and looks at its memory before: a process that has ended has none. */
final class StopSwitch extends ChildSwitch implements GuestProcess {
  private OptionalLong peakResidentBytes = OptionalLong.empty();

  @Override
  protected synchronized void look(Child process) {
    peakResidentBytes = KernelAccounts.peakResidentBytes(process.pid());
  }

  /** What it was when the guest was stopped. */
  @Override
  public synchronized OptionalLong peakResidentBytes() {
    return peakResidentBytes;
  }
}
