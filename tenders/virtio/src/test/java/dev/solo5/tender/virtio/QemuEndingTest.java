package dev.solo5.tender.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.linux.process.Ended;
import dev.solo5.tender.Outcome;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class QemuEndingTest {
  private static final OptionalInt NONE = OptionalInt.empty();

  private static Outcome outcome(Ended ended, OptionalInt told, OptionalInt said, String last) {
    return new QemuEnding(ended, told, said, last).outcome();
  }

  private static Outcome failed(String how, String last) {
    return new Outcome.TenderFailed(new VirtioProblem.QemuFailed(how, last));
  }

  @Test
  void whatAGuestTellsCountsMost() {
    Ended off = new Ended.Exited(83);
    assertEquals(new Outcome.Exited(3), outcome(off, OptionalInt.of(3), OptionalInt.of(4), ""));
    assertEquals(new Outcome.Exited(4), outcome(off, NONE, OptionalInt.of(4), ""));
    assertEquals(new Outcome.Exited(83), outcome(off, NONE, NONE, "warning"));
    Ended acpi = new Ended.Exited(0);
    assertEquals(new Outcome.Exited(3), outcome(acpi, OptionalInt.of(3), NONE, ""));
  }

  @Test
  void aGoodEndThatIsNone() {
    Ended good = new Ended.Exited(0);
    assertEquals(
        new Outcome.TenderFailed(new VirtioProblem.GuestReset()), outcome(good, NONE, NONE, ""));
    assertEquals(
        new Outcome.KilledBySignal(15),
        outcome(good, NONE, NONE, "qemu: terminating on signal 15 from pid 7 (sh)"));
  }

  @Test
  void qemuItselfFails() {
    assertEquals(
        failed("ended with status 1", "no such drive"),
        outcome(new Ended.Exited(1), NONE, OptionalInt.of(4), "no such drive"));
    assertEquals(
        failed("was killed by signal 6", ""), outcome(new Ended.Signaled(6), NONE, NONE, ""));
    assertEquals(new Outcome.KilledBySignal(9), outcome(new Ended.Signaled(9), NONE, NONE, ""));
  }
}
