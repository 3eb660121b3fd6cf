package dev.solo5.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.elf.Target;
import org.junit.jupiter.api.Test;

final class OutcomeTextTest {
  @Test
  void saysHowGuestsEnd() {
    assertEquals("with status 3", OutcomeText.ended(new Outcome.Exited(3)));
    assertEquals("by signal 11 (SIGSEGV)", OutcomeText.ended(new Outcome.KilledBySignal(11)));
    assertEquals("by signal 64", OutcomeText.ended(new Outcome.KilledBySignal(64)));
    assertEquals("because it was stopped", OutcomeText.ended(new Outcome.Stopped()));
    assertEquals(
        "in its tender: Missing KERNEL operand",
        OutcomeText.ended(new Outcome.TenderFailed(new TenderProblem.MissingKernel())));
  }

  @Test
  void aFaultIsASignalOnlyWhereTheGuestIsAProcess() {
    assertEquals("the guest's own status", OutcomeText.meaning(Target.HVT, 139));
    assertEquals(
        "the guest was killed by SIGSYS: a forbidden system call",
        OutcomeText.meaning(Target.SPT, 159));
    assertEquals("stopped by SIGTERM", OutcomeText.meaning(Target.HVT, 143));
    assertEquals("the guest's own status", OutcomeText.meaning(Target.SPT, 7));
  }
}
