package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.elf.Machine;
import dev.solo5.tender.TenderException;
import org.junit.jupiter.api.Test;

/** What this tender asks of its machine. */
class HypervisorTest {
  @Test
  void otherMachinesAreRefusedBeforeAnySystemCall() {
    assertDoesNotThrow(() -> Hypervisor.requireMachine(Machine.X86_64));
    var e = assertThrows(TenderException.class, () -> Hypervisor.requireMachine(Machine.AARCH64));
    assertEquals("This tender runs on x86_64 only, not on aarch64", e.problem().message());
  }
}
