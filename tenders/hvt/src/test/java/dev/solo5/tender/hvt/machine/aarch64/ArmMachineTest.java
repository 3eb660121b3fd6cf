package dev.solo5.tender.hvt.machine.aarch64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of hvt-abi section 6, written down a second time. */
class ArmMachineTest {
  private static final long MIB = 1 << 20;

  @Test
  void registersHaveTheIdsAndValuesOfTheSpecification() {
    assertEquals(
        List.of(
            new Register("CPACR_EL1", 0x603000000013C082L, 3 << 20, 3 << 20),
            new Register("MAIR_EL1", 0x603000000013C510L, -1, 0x0000BBFF440C0400L),
            new Register("TCR_EL1", 0x603000000013C102L, -1, 0x32B5183518L),
            new Register("TTBR0_EL1", 0x603000000013C100L, -1, 0x1000),
            new Register("SCTLR_EL1", 0x603000000013C080L, -1, 0x1005),
            new Register("PSTATE", 0x6030000000100042L, -1, 0x3C5),
            new Register("SP_EL1", 0x6030000000100044L, -1, 64 * MIB - 16),
            new Register("X0", 0x6030000000100000L, -1, 0x10000),
            new Register("PC", 0x6030000000100040L, -1, 0x100020)),
        StartState.registers(0x100020, 64 * MIB));
  }

  @Test
  void tablesHaveTheEntriesOfTheSpecification() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(0x10000, 4096);
      PageTables.write(memory, 1026 * MIB);

      assertEquals(0x2003, word(memory, 0x1000));
      assertEquals(0x3003, word(memory, 0x2000));
      assertEquals(0x4003, word(memory, 0x2008));
      assertEquals(0, word(memory, 0x2010));
      assertEquals(0x1_0000_0000L + 0x60000000000705L, word(memory, 0x2020));
      assertEquals(0x7003, word(memory, 0x3000));
      assertEquals(0x200000 + 0x40000000000711L, word(memory, 0x3008));
      assertEquals(0x40000000 + 0x40000000000711L, word(memory, 0x4000));
      assertEquals(0, word(memory, 0x4008));
      assertEquals(0, word(memory, 0x7000 + 15 * 8));
      assertEquals(0x10000 + 0x60000000000793L, word(memory, 0x7000 + 16 * 8));
      assertEquals(0xff000 + 0x60000000000793L, word(memory, 0x7000 + 255 * 8));
      assertEquals(0x100000 + 0x40000000000713L, word(memory, 0x7000 + 256 * 8));
      assertEquals(0x1ff000 + 0x40000000000713L, word(memory, 0x7ff8));
      assertEquals(0, word(memory, 0x8000));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0x100000000, 4, true, 0",
    "0x100000008, 4, true, 1",
    "0x100000040, 4, true, 8",
    "0x100000047, 4, true, 8",
    "0x100000048, 4, true, -1",
    "0x100000100, 4, true, -1",
    "0xfffffff8, 4, true, -1",
    "-8, 4, true, -1",
    "0x100000008, 8, true, -1",
    "0x100000008, 2, true, -1",
    "0x100000008, 4, false, -1",
  })
  void storesWithinTheRangeAreHypercalls(String address, int length, boolean store, int number) {
    OptionalInt expected = number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    assertEquals(expected, HypercallAddress.number(Long.decode(address), length, store));
  }

  @Test
  void hypercallsWithoutAddressAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> HypercallAddress.of(9));
    assertThrows(IllegalArgumentException.class, () -> HypercallAddress.of(-1));
  }

  private static long word(MemorySegment memory, long address) {
    return memory.get(ValueLayout.JAVA_LONG, address);
  }
}
