package dev.solo5.elf;

import static dev.solo5.elf.Elves.DATA;
import static dev.solo5.elf.Elves.TEXT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.fixture.ElfBuilder;
import dev.solo5.fixture.MemoryFile;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadPlanTest {

  private static final String IE = "invalid executable: ";
  private static final String FILE_RANGE =
      IE + "phdr[0] program file segment falls outside of valid range ";
  private static final String MEMORY_RANGE =
      IE + "phdr[0] program memory segment falls outside of valid range ";

  @Test
  void plansWholeUnikernels() throws ElfException {
    LoadPlan plan = Elves.plan(Elves.unikernel().entry(0x100020));
    assertEquals(0x100020, plan.entry());
    assertEquals(0x102000, plan.imageEnd());
    assertEquals(
        List.of(
            new LoadSegment(0, 0x100000, 1, 1, 344, 0x100000, 0x101000, true, false, true),
            new LoadSegment(1, 0x101000, 4, 0x800, 352, 0x101000, 0x102000, true, true, false)),
        plan.segments());
  }

  @Test
  void readsContent() throws ElfException {
    ElfFile elf = Elves.read(Elves.unikernel());
    LoadSegment data = elf.loadPlan(ElfBuilder.BASE, Elves.MEMORY).segments().getLast();
    ByteBuffer target = ByteBuffer.allocate(3);
    elf.read(data, 1, target);
    assertArrayEquals(new byte[] {2, 3, 4}, target.array());
    assertThrows(IndexOutOfBoundsException.class, () -> elf.read(data, 2, ByteBuffer.allocate(3)));
    assertThrows(IndexOutOfBoundsException.class, () -> elf.read(data, -1, ByteBuffer.allocate(3)));
  }

  @Test
  void skipsSegmentsWithoutContent() throws ElfException {
    ElfBuilder builder =
        Elves.unikernel().program(1, ElfBuilder.W | ElfBuilder.X, 0, new byte[0], -1, 0);
    assertEquals(2, Elves.plan(builder).segments().size());
  }

  @Test
  void knowsWhereTheProgramEndsInMemory() throws ElfException {
    assertEquals(0x101800, Elves.read(Elves.unikernel()).memoryEnd());
    ElfBuilder bss = Elves.unikernel().program(1, ElfBuilder.W, 0x400000, new byte[0], 0x1000, 0);
    assertEquals(0x401000, Elves.read(bss).memoryEnd());
  }

  @Test
  void refusesEntriesOutsideOfMemory() {
    String range = IE + "e_entry does not fall within the memory allocation range ";
    Elves.refuses(
        range + "(1048575 < 1048576 || 1048575 >= 16777216)",
        () -> Elves.plan(Elves.unikernel().entry(0xfffff)));
    Elves.refuses(
        range + "(16777216 < 1048576 || 16777216 >= 16777216)",
        () -> Elves.plan(Elves.unikernel().entry(Elves.MEMORY)));
    Elves.refuses(
        range + "(18446744073709551615 < 1048576 || 18446744073709551615 >= 16777216)",
        () -> Elves.plan(Elves.unikernel().entry(-1)));
  }

  @Test
  void refusesBadAddresses() {
    refuses(
        IE + "phdr[0].p_vaddr outside of valid memory range (1048575 < 1048576)",
        Elves.VADDR,
        0xfffff);
    Elves.refuses(
        IE + "phdr[1].p_vaddr is not in ascending order (1048577 < 1052672)",
        () ->
            Elves.plan(
                Elves.unikernel()
                    .pokeProgram(TEXT, Elves.VADDR, 8, 0x101000)
                    .pokeProgram(DATA, Elves.VADDR, 8, 0x100001)));
    Elves.refuses(
        IE + "phdr[1].p_vaddr_start is outside of memory range (1048576 < 1052672 (e_end))",
        () -> Elves.plan(Elves.unikernel().pokeProgram(DATA, Elves.VADDR, 8, 0x100800)));
  }

  @Test
  void refusesBadAlignments() {
    String memory = IE + "phdr[0].p_vaddr is outside of memory range (align_down with 1048576";
    refuses(memory + " (p_vaddr) and 0 (p_align) failed)", Elves.ALIGN, 0);
    refuses(memory + " (p_vaddr) and 4097 (p_align) failed)", Elves.ALIGN, 4097);
    refuses(
        IE + "phdr[0].p_vaddr_start is outside of memory range (0 < 1048576 (p_min_loadaddr))",
        Elves.ALIGN,
        Long.MIN_VALUE);
  }

  @Test
  void refusesContentOutsideOfMemory() {
    refuses(FILE_RANGE + "(16777216 >= 16777216 (mem_size))", Elves.VADDR, Elves.MEMORY);
    refuses(
        FILE_RANGE + "(1048576 (p_vaddr) + 18446744073709551615 (p_filesz) overflow)",
        Elves.FILE_SIZE,
        -1);
    refuses(
        FILE_RANGE + "(1099512676352 (p_vaddr + p_filesz) > 16777216 (mem_size))",
        Elves.FILE_SIZE,
        1L << 40);
  }

  @Test
  void refusesSegmentsOutsideOfMemory() {
    refuses(MEMORY_RANGE + "(0 (p_memsz) < 1 (p_filesz))", Elves.MEM_SIZE, 0);
    refuses(
        MEMORY_RANGE + "(1048576 (p_vaddr) + 18446744073708503040 (p_memsz) overflow)",
        Elves.MEM_SIZE,
        -ElfBuilder.BASE);
    refuses(
        MEMORY_RANGE
            + "(align_up with 18446744073709551615 (p_vaddr_end) and 4096 (p_align) failed)",
        Elves.MEM_SIZE,
        -1 - ElfBuilder.BASE);
    refuses(
        MEMORY_RANGE + "(16781312 (p_vaddr + p_memsz) > 16777216 (mem_size))",
        Elves.MEM_SIZE,
        Elves.MEMORY - ElfBuilder.BASE + 1);
  }

  @Test
  void acceptsASegmentThatFillsMemory() throws ElfException {
    ElfBuilder builder =
        ElfBuilder.empty()
            .load(ElfBuilder.R, ElfBuilder.BASE, new byte[1], Elves.MEMORY - ElfBuilder.BASE);
    assertEquals(Elves.MEMORY, Elves.plan(builder).imageEnd());
  }

  @Test
  void refusesContentOutsideOfTheFile() {
    int size = Elves.unikernel().build().length;
    refuses(
        "phdr[0] host file segment mismatched (pread_in_full returned 0 != 1 (p_filesz))",
        Elves.OFFSET,
        size);
    refuses(
        "phdr[0] host file segment mismatched (pread_in_full returned 0 != 1 (p_filesz))",
        Elves.OFFSET,
        Long.MAX_VALUE);
    refuses("phdr[0] pread_in_full returned 18446744073709551615", Elves.OFFSET, -1);
  }

  @Test
  void refusesSharedPages() {
    String start = IE + "phdr[0] p_vaddr_start not aligned with architectural page size ";
    Elves.refuses(
        start + "(1048584 & (4095 - 1))",
        () ->
            Elves.plan(
                Elves.unikernel()
                    .pokeProgram(TEXT, Elves.ALIGN, 8, 8)
                    .pokeProgram(TEXT, Elves.VADDR, 8, 0x100008)));
    refuses(
        IE + "phdr[0] p_vaddr_end not aligned with architectural page size (1048584 & (4095 - 1))",
        Elves.ALIGN,
        8);
  }

  @Test
  void demandsTheMachinesOwnPages() {
    byte[] file = Elves.unikernel().machine(Machine.PPC64LE).build();
    Elves.refuses(
        IE
            + "phdr[0] p_vaddr_end not aligned with architectural page size"
            + " (1052672 & (65535 - 1))",
        () ->
            ElfFile.read(new MemoryFile(file), "u", Machine.PPC64LE)
                .loadPlan(ElfBuilder.BASE, Elves.MEMORY));
  }

  @Test
  void refusesWritableCode() {
    Elves.refuses(
        IE + "phdr[0] requests WRITE and EXEC permissions",
        () -> Elves.plan(Elves.unikernel().pokeProgram(TEXT, Elves.FLAGS, 4, 7)));
  }

  /** The text segment with one field changed is refused so. */
  private static void refuses(String message, int field, long value) {
    Elves.refuses(message, () -> Elves.plan(Elves.unikernel().pokeProgram(TEXT, field, 8, value)));
  }
}
