package dev.solo5.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.HeaderProblem.BadHeader;
import dev.solo5.fixture.ElfBuilder;
import dev.solo5.fixture.MemoryFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {

  private static final String FAILED = "18446744073709551615";

  @ParameterizedTest
  @CsvSource({
    "0, 4, 0x464c4500, e_ident magic, 0x00454c46, 0x7f454c46",
    "4, 1, 1, EI_CLASS, 1, 2",
    "5, 1, 2, EI_DATA, 2, 1",
    "20, 4, 0, e_version, 0, 1",
    "52, 2, 52, e_ehsize, 52, 64",
    "56, 2, 0, e_phnum, 0, at least 1",
    "54, 2, 32, e_phentsize, 32, 56",
    "16, 2, 3, e_type, 3, 2",
    "18, 2, 183, e_machine, 183, 62"
  })
  void refusesEachBadField(
      int offset, int size, String value, String field, String found, String expected) {
    byte[] file = Elves.unikernel().poke(offset, size, Long.decode(value)).build();
    ElfException refusal = assertThrows(ElfException.class, () -> Elves.read(file));
    assertEquals(new BadHeader(Pass.NOTE, field, found, expected), refusal.problem());
    String said =
        "u.hvt: invalid executable: invalid or unsupported executable"
            + " (elf header invalid while loading note): "
            + "%s is %s, expected %s".formatted(field, found, expected);
    assertTrue(String.valueOf(refusal.getMessage()).startsWith(said), refusal.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4, 0x21212121, it is not an ELF file",
    "16, 2, 1, it is an object that has not been linked",
    "16, 2, 3, 'it is a program or a library of the host, not a Solo5 unikernel'"
  })
  void saysWhatTheFileIs(int offset, int size, String value, String meaning) {
    byte[] file = Elves.unikernel().poke(offset, size, Long.decode(value)).build();
    ElfException refusal = assertThrows(ElfException.class, () -> Elves.read(file));
    assertTrue(refusal.problem().detail().endsWith(": " + meaning), refusal.toString());
  }

  @Test
  void reportsTheFirstBadField() {
    byte[] file = Elves.unikernel().poke(18, 2, 0).poke(4, 1, 0).poke(54, 2, 0).build();
    ElfException refusal = assertThrows(ElfException.class, () -> Elves.read(file));
    assertEquals(new BadHeader(Pass.NOTE, "EI_CLASS", "0", "2"), refusal.problem());
  }

  @Test
  void ignoresWhatNobodyChecks() throws ElfException {
    ElfBuilder builder =
        Elves.unikernel().poke(6, 8, -1).poke(40, 8, -1).poke(48, 4, -1).poke(58, 6, -1);
    assertEquals(AbiNote.of(Target.HVT), Elves.read(builder).abi());
  }

  @Test
  void hasOtherWordsWhenLoading() {
    byte[] file = Elves.unikernel().poke(16, 2, 1).build();
    Elves.refuses(
        "invalid or unsupported executable (elf header invalid while loading elf)",
        () -> ElfFile.read(new MemoryFile(file), "u", Machine.X86_64, Pass.LOAD));
  }

  @Test
  void refusesShortFiles() {
    byte[] file = Elves.unikernel().build();
    Elves.refuses(
        "invalid executable: elf header does not match the expected size (0 != 64)",
        () -> Elves.read(new byte[0]));
    Elves.refuses(
        "invalid executable: elf header does not match the expected size (63 != 64)",
        () -> Elves.read(Arrays.copyOf(file, 63)));
    Elves.refuses(
        "invalid executable: program header does not match the expected size"
            + " (279 != 280 while loading note)",
        () -> Elves.read(Arrays.copyOf(file, 64 + 5 * 56 - 1)));
  }

  @Test
  void refusesTablesOutsideOfTheFile() {
    Elves.refuses(
        "invalid executable: program header does not match the expected size"
            + " (0 != 3669960 while loading note)",
        () -> Elves.read(Elves.unikernel().poke(56, 2, 0xffff).poke(32, 8, Long.MAX_VALUE)));
    Elves.refuses(
        "pread_in_full for ph_size returned " + FAILED + " while loading note",
        () -> Elves.read(Elves.unikernel().poke(32, 8, -56)));
  }

  @Test
  void opensFiles(@TempDir Path directory) throws Exception {
    Path file = Files.write(directory.resolve("u.hvt"), Elves.unikernel().build());
    try (ElfFile elf = ElfFile.open(file, Machine.X86_64)) {
      assertEquals(5, elf.programHeaders());
      assertEquals("wan", elf.manifest().entries().get(1).name());
    }
  }

  @Test
  void refusesWhatIsNoFile(@TempDir Path directory) {
    Elves.refuses(
        "pread_in_full for elf header while loading note returned " + FAILED + " < 0",
        () -> ElfFile.open(directory, Machine.X86_64));
    Path missing = directory.resolve("missing");
    ElfException refusal =
        assertThrows(ElfException.class, () -> ElfFile.open(missing, Machine.X86_64));
    assertEquals(missing + ": Could not open: No such file or directory", refusal.getMessage());
  }

  @Test
  void knowsTheHost() {
    assertEquals(Machine.X86_64, Machine.ofOsArch("amd64"));
    assertEquals(Machine.AARCH64, Machine.ofOsArch("aarch64"));
    assertEquals(Machine.PPC64LE, Machine.ofOsArch("ppc64le"));
    assertThrows(IllegalStateException.class, () -> Machine.ofOsArch("sparc"));
  }
}
