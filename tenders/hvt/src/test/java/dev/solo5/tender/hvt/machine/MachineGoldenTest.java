package dev.solo5.tender.hvt.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.elf.LoadSegment;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes a guest starts with, against the tables of hvt-abi sections 3 to 7. */
class MachineGoldenTest {
  private static final long MIB = 1 << 20;
  private static final long NX = 1L << 63;

  @Test
  void tablesWithoutNoExecuteAreTheReferences() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(6 * MIB, 4096);
      PageTables.write(memory, List.of(text(0x100000, 0x101000)), false);

      assertEquals(0x3003, word(memory, 0x2000));
      for (int i = 0; i < 4; i++) {
        assertEquals(0x4003 + i * 0x1000L, word(memory, 0x3000 + i * 8L));
      }
      assertEquals(0x8003, word(memory, 0x4000));
      assertEquals(0x200083, word(memory, 0x4008));
      assertEquals(0x400083, word(memory, 0x4010));
      assertEquals(0, word(memory, 0x4018));
      assertEquals(0, word(memory, 0x8000 + 15 * 8));
      assertEquals(0x10001, word(memory, 0x8000 + 16 * 8));
      assertEquals(0xff001, word(memory, 0x8000 + 255 * 8));
      assertEquals(0x100003, word(memory, 0x8000 + 256 * 8));
      assertEquals(0x1ff003, word(memory, 0x8000 + 511 * 8));
      assertEquals(0, word(memory, 0x9000));
      assertEquals(0, word(memory, 0x2008));
      assertEquals(0, word(memory, 0x3020));
    }
  }

  @Test
  void onlyTextIsExecutable() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(10 * MIB, 4096);
      // Ends within the third region, covers the second.
      PageTables.write(memory, List.of(text(0x180000, 0x401000)), true);

      assertEquals(0x10001 | NX, word(memory, 0x8000 + 16 * 8));
      assertEquals(0x17f003 | NX, word(memory, 0x8000 + 0x17f * 8));
      assertEquals(0x180003, word(memory, 0x8000 + 0x180 * 8));
      assertEquals(0x200083, word(memory, 0x4008));
      assertEquals(0x9003, word(memory, 0x4010));
      assertEquals(0x400003, word(memory, 0x9000));
      assertEquals(0x401003 | NX, word(memory, 0x9008));
      assertEquals(0x5ff003 | NX, word(memory, 0x9ff8));
      assertEquals(0x600083 | NX, word(memory, 0x4018));
      assertEquals(0, word(memory, 0xa000));
    }
  }

  @Test
  void regionsBeyondTheSpareTablesStayExecutable() {
    List<LoadSegment> segments = new ArrayList<>();
    for (long region = 1; region <= 8; region++) {
      segments.add(text(region * 2 * MIB, region * 2 * MIB + 0x1000));
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(20 * MIB, 4096);
      PageTables.write(memory, segments, true);

      assertEquals(0xf003, word(memory, 0x4000 + 7 * 8));
      assertEquals(0x1000083, word(memory, 0x4000 + 8 * 8));
      assertEquals(0x1200083 | NX, word(memory, 0x4000 + 9 * 8));
      assertEquals(0, word(memory, 0x10000));
    }
  }

  @Test
  void descriptorsAreThreeWords() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(2 * MIB, 4096);
      StartState.writeGdt(memory);

      assertEquals(0, word(memory, 0x1000));
      assertEquals(0x00af99000000ffffL, word(memory, 0x1008));
      assertEquals(0x00cf93000000ffffL, word(memory, 0x1010));
      assertEquals(0, word(memory, 0x1018));
    }
  }

  @Test
  void generalRegistersAreZeroButFour() {
    ByteBuffer registers = buffer(StartState.registers(0x100020, 512 * MIB));

    assertEquals(144, registers.capacity());
    for (int at = 0; at < 144; at += 8) {
      long expected =
          switch (at) {
            case 40 -> 0x10000;
            case 48 -> 512 * MIB - 8;
            case 128 -> 0x100020;
            case 136 -> 2;
            default -> 0;
          };
      assertEquals(expected, registers.getLong(at), "offset " + at);
    }
  }

  @Test
  void systemRegistersAreThoseOfLongMode() {
    ByteBuffer registers = buffer(StartState.systemRegisters(false));

    assertEquals(312, registers.capacity());
    assertSegment(registers, 0, 0x08, -1, "9 1 0 0 1 1 1 0 0");
    for (int at = 24; at <= 120; at += 24) {
      assertSegment(registers, at, 0x10, -1, "3 1 0 1 1 0 1 0 0");
    }
    assertSegment(registers, 144, 0, 0, "11 1 0 0 0 0 0 0 0");
    assertSegment(registers, 168, 0, 0, "0 0 0 0 0 0 0 0 1");
    assertEquals(0x1000, registers.getLong(192));
    assertEquals(0x17, registers.getShort(200));
    assertEquals(0, registers.getLong(208));
    assertEquals(0, registers.getShort(216));
    assertEquals(0x80010021L, registers.getLong(224));
    assertEquals(0, registers.getLong(232));
    assertEquals(0x2000, registers.getLong(240));
    assertEquals(0x620, registers.getLong(248));
    assertEquals(0x500, registers.getLong(264));
    for (int at = 272; at < 312; at += 8) {
      assertEquals(0, registers.getLong(at));
    }
    assertEquals(0xd00, buffer(StartState.systemRegisters(true)).getLong(264));
  }

  /** Type, present, DPL, D/B, S, L, G, AVL, unusable. */
  private static void assertSegment(
      ByteBuffer registers, int at, int selector, int limit, String flags) {
    assertEquals(0, registers.getLong(at));
    assertEquals(limit, registers.getInt(at + 8));
    assertEquals(selector, registers.getShort(at + 12));
    StringBuilder found = new StringBuilder();
    for (int i = 14; i <= 22; i++) {
      found.append(found.isEmpty() ? "" : " ").append(registers.get(at + i));
    }
    assertEquals(flags, found.toString(), "segment at " + at);
  }

  @Test
  void bootInfoIsFollowedByManifestAndCommandLine() {
    byte[] manifest = new byte[112];
    manifest[0] = 1;
    ByteBuffer block =
        buffer(
            BootInfo.encode(
                64 * MIB, 0x103000, 2_000_000_000, manifest, new byte[] {'h', 'i', 0}, false));

    assertEquals(56 + 112 + 8192, block.capacity());
    assertEquals(64 * MIB, block.getLong(0));
    assertEquals(0x103000, block.getLong(8));
    assertEquals(2_000_000_000, block.getLong(16));
    assertEquals(0x10000 + 56 + 112, block.getLong(24));
    assertEquals(0x10038, block.getLong(32));
    assertEquals(0, block.getLong(40));
    assertEquals(0, block.getLong(48));
    assertEquals(1, block.getLong(56));
    assertEquals('h', block.get(168));
    assertEquals('i', block.get(169));
    assertEquals(0, block.get(170));
  }

  @Test
  void memorySizesFollowTheTable() throws Exception {
    assertEquals(new MemorySize(2 * MIB, 2 * MIB, 2 * MIB), MemorySize.of(MIB, false));
    assertEquals(new MemorySize(4 * MIB, 4 * MIB, 4 * MIB), MemorySize.of(5 * MIB, false));
    assertEquals(new MemorySize(64 * MIB, 66 * MIB, 64 * MIB), MemorySize.of(64 * MIB, true));
    assertEquals(
        new MemorySize(4096 * MIB, 4096 * MIB, 4094 * MIB), MemorySize.of(4096 * MIB, true));
    assertEquals(
        new MemorySize(4096 * MIB, 4096 * MIB, 4096 * MIB), MemorySize.of(4097 * MIB, false));
    var e = assertThrows(TenderException.class, () -> MemorySize.of(-MIB, false));
    assertEquals(new HvtProblem.TooMuchMemory(-2 * MIB, 4096 * MIB), e.problem());
    assertEquals(
        "guest memory size 18446744073707454464 bytes exceeds the max size 4294967296 bytes",
        e.getMessage());
  }

  private static LoadSegment text(long start, long end) {
    return new LoadSegment(0, start, end - start, end - start, 0, start, end, false, false, true);
  }

  private static long word(MemorySegment memory, long address) {
    return memory.get(ValueLayout.JAVA_LONG, address);
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
