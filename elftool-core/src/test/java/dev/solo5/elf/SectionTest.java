package dev.solo5.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Section.Kind;
import dev.solo5.fixture.Mutations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sections and symbols of a file that was put together here, whole and spoilt. */
class SectionTest {
  private static final int COUNT = 5_000 * Integer.getInteger("solo5.fuzz.times", 1);
  private static final String NAMES =
      "\0.text\0.data\0.bss\0.debug\0.symtab\0.strtab\0main\0cell\0";

  /** A unikernel with a table of sections behind it. */
  private static byte[] file() {
    byte[] program = Elves.unikernel().build();
    byte[] names = NAMES.getBytes(StandardCharsets.US_ASCII);
    int namesAt = (program.length + 7) & -8;
    int symbolsAt = (namesAt + names.length + 7) & -8;
    int tableAt = symbolsAt + 3 * 24;
    ByteBuffer file =
        ByteBuffer.wrap(Arrays.copyOf(program, tableAt + 7 * 64)).order(ByteOrder.LITTLE_ENDIAN);
    file.put(namesAt, names);
    symbol(file, symbolsAt + 24, "main", 1, 0x100010, 32);
    symbol(file, symbolsAt + 48, "cell", 3, 0x104000, 8);
    file.putLong(40, tableAt).putShort(58, (short) 64);
    file.putShort(60, (short) 7).putShort(62, (short) 6);
    section(file, tableAt + 64, ".text", 1, 6, 0x100000, 0, 100, 0);
    section(file, tableAt + 128, ".data", 1, 3, 0x103000, 0, 16, 0);
    section(file, tableAt + 192, ".bss", 8, 3, 0x104000, 0, 4096, 0);
    section(file, tableAt + 256, ".debug", 1, 0, 0, 0, 50, 0);
    section(file, tableAt + 320, ".symtab", 2, 0, 0, symbolsAt, 72, 6);
    section(file, tableAt + 384, ".strtab", 3, 0, 0, namesAt, names.length, 0);
    return file.array();
  }

  private static void section(
      ByteBuffer file,
      int at,
      String name,
      int type,
      long flags,
      long address,
      long offset,
      long size,
      int link) {
    file.putInt(at, NAMES.indexOf("\0" + name + "\0") + 1).putInt(at + 4, type);
    file.putLong(at + 8, flags).putLong(at + 16, address).putLong(at + 24, offset);
    file.putLong(at + 32, size).putInt(at + 40, link);
  }

  private static void symbol(
      ByteBuffer file, int at, String name, int section, long address, long size) {
    file.putInt(at, NAMES.indexOf("\0" + name + "\0") + 1).putShort(at + 6, (short) section);
    file.putLong(at + 8, address).putLong(at + 16, size);
  }

  @Test
  void sectionsHaveNamesKindsAndSizes() throws ElfException {
    assertEquals(
        List.of(
            new Section(".text", Kind.TEXT, 0x100000, 100),
            new Section(".data", Kind.DATA, 0x103000, 16),
            new Section(".bss", Kind.BSS, 0x104000, 4096),
            new Section(".debug", Kind.NOT_LOADED, 0, 50)),
        Elves.read(file()).sections().subList(0, 4));
  }

  @Test
  void symbolsHaveNamesSectionsAndSizes() throws ElfException {
    assertEquals(
        List.of(new Symbol("main", ".text", 0x100010, 32), new Symbol("cell", ".bss", 0x104000, 8)),
        Elves.read(file()).symbols());
  }

  @Test
  void fileWithoutATableHasNone() throws ElfException {
    ElfFile elf = Elves.read(Elves.unikernel());
    assertEquals(List.of(), elf.sections());
    assertEquals(List.of(), elf.symbols());
  }

  @Test
  void tableBehindTheEndIsRefused() throws ElfException {
    byte[] file = file();
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(40, file.length);
    var refused = assertThrows(ElfException.class, () -> Elves.read(file).sections());
    assertEquals(
        new SectionProblem.ContentMissing("section table", file.length, 7 * 64), refused.problem());
  }

  @Test
  void spoiltTablesAreReadOrRefused() {
    int[] outcomes = new int[2];
    Mutations.of(file(), 1, COUNT)
        .forEach(file -> {
          try (ElfFile elf = Elves.read(file)) {
            elf.sections().forEach(section -> assertTrue(section.name().length() < 64));
            elf.symbols().forEach(symbol -> assertTrue(symbol.sizeBytes() != 0));
            outcomes[0]++;
          } catch (ElfException e) {
            assertInstanceOf(ElfProblem.class, e.problem());
            outcomes[1]++;
          }
        });
    assertTrue(outcomes[0] > 0 && outcomes[1] > 0, Arrays.toString(outcomes));
  }
}
