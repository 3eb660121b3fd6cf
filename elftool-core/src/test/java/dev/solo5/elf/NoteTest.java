package dev.solo5.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.fixture.ElfBuilder;
import dev.solo5.manifest.ManifestNote;
import dev.solo5.manifest.ManifestProblem.BadBinary;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoteTest {

  private static final String IE = "invalid executable: ";

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STUB") // it has no ABI note
  void queriesTheAbi(Target target) throws ElfException {
    AbiNote abi = Elves.read(ElfBuilder.unikernel(target, Elves.WAN)).abi();
    assertEquals(
        """
        {
          "type": "solo5.abi",
          "target": "%s",
          "version": %s
        }
        """
            .formatted(target.text(), target.abiVersion()),
        abi.query());
  }

  @Test
  void queriesAnUnknownTarget() throws ElfException {
    ElfBuilder builder = ElfBuilder.empty().note(ElfBuilder.abi(new AbiNote(99, -1)));
    assertEquals(
        """
        {
          "type": "solo5.abi",
          "target": "unknown",
          "version": 4294967295
        }
        """,
        Elves.read(builder).abi().query());
  }

  @Test
  void demandsTargetAndVersion() throws ElfException {
    ElfFile elf = Elves.read(Elves.unikernel());
    elf.requireAbi(Target.HVT);
    Elves.refuses("Executable is not for the solo5-spt target", () -> elf.requireAbi(Target.SPT));
    ElfFile other = Elves.read(ElfBuilder.empty().note(ElfBuilder.abi(new AbiNote(1, 3))));
    Elves.refuses(
        "Executable requests unsupported ABI version 3", () -> other.requireAbi(Target.HVT));
  }

  @Test
  void readsAShortAbiNoteAsZeros() throws ElfException {
    byte[] note = ElfBuilder.solo5Note(0x31494241, new byte[] {1, 0, 0, 0, 2});
    assertEquals(new AbiNote(1, 0), Elves.read(ElfBuilder.empty().note(note)).abi());
  }

  @Test
  void reportsMissingNotes() throws ElfException {
    ElfFile elf = Elves.read(ElfBuilder.empty().note(ElfBuilder.openBsd()));
    Elves.refuses("No Solo5 ABI information found in executable", elf::abi);
    Elves.refuses("No Solo5 manifest found in executable", elf::manifest);
  }

  @ParameterizedTest
  @CsvSource({"0", "11"})
  void refusesATooSmallNoteBeforeTheWantedOne(int size) throws ElfException {
    ElfFile elf =
        Elves.read(Elves.unikernel().pokeProgram(Elves.OPENBSD_NOTE, Elves.FILE_SIZE, 8, size));
    Elves.refuses(
        IE + "phdr[2].p_filesz note does not fall within valid size (" + size + " < 12)", elf::abi);
  }

  @Test
  void saysWhatAnEmptyNoteMeans() throws ElfException {
    assertEquals(
        "it was linked without a manifest: compile the source written by solo5-elftool"
            + " gen-manifest and link it too",
        new NoteProblem.SegmentTooSmall(NoteKind.MANIFEST, 4, 0).detail());
    assertEquals(
        "it was linked for no target, like the stub: link it with -z solo5-abi=TARGET",
        new NoteProblem.SegmentTooSmall(NoteKind.ABI, 3, 0).detail());
    assertEquals("", new NoteProblem.SegmentTooSmall(NoteKind.ABI, 3, 11).detail());
  }

  @Test
  void skipsForeignNotes() throws ElfException {
    ElfBuilder small =
        Elves.unikernel()
            .pokeProgram(Elves.OPENBSD_NOTE, Elves.FILE_SIZE, 8, 19)
            .pokeProgram(Elves.OPENBSD_NOTE, Elves.OFFSET, 8, -1);
    assertEquals(AbiNote.of(Target.HVT), Elves.read(small).abi());
    ElfBuilder renamed = Elves.unikernel();
    int name = renamed.contentOffset(Elves.ABI_NOTE) + 12;
    Elves.refuses(
        "No Solo5 ABI information found in executable",
        () -> Elves.read(renamed.poke(name + 5, 1, 'x')).abi());
    ElfBuilder padded = Elves.unikernel();
    assertEquals(AbiNote.of(Target.HVT), Elves.read(padded.poke(name + 6, 2, -1)).abi());
  }

  @Test
  void doesNotLookBehindTheMatch() throws ElfException {
    ElfBuilder builder = Elves.unikernel().pokeProgram(Elves.MANIFEST_NOTE, Elves.FILE_SIZE, 8, 0);
    assertEquals(AbiNote.of(Target.HVT), Elves.read(builder).abi());
  }

  @Test
  void seesOnlyTheFirstNoteOfASegment() throws ElfException {
    byte[] abi = ElfBuilder.abi(AbiNote.of(Target.HVT));
    byte[] both = Arrays.copyOf(abi, 4 * abi.length);
    byte[] manifest = ManifestNote.encode(Elves.WAN);
    System.arraycopy(manifest, 0, both, abi.length, both.length - abi.length);
    ElfFile elf = Elves.read(ElfBuilder.empty().note(both));
    assertEquals(AbiNote.of(Target.HVT), elf.abi());
    Elves.refuses("No Solo5 manifest found in executable", elf::manifest);
  }

  @ParameterizedTest
  @CsvSource({
    "0, (0 < 1 || 0 > 6668)",
    "6669, (6669 < 1 || 6669 > 6668)",
    "0xffffffff, (4294967295 < 1 || 4294967295 > 6668)",
    "221, (240 < 241)"
  })
  void refusesBadNoteSizes(String size, String reason) {
    Elves.refuses(
        IE + "phdr[4] note does not fall within valid size " + reason, () -> manifestOfSize(size));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 18446744073709551613",
    "2, 18446744073709551614",
    "3, 18446744073709551615",
    "4, 0"
  })
  void refusesANoteThatIsAllPad(String size, String usable) {
    Elves.refuses(
        "INV_EXE: phdr[4] note does not fall within valid size (%s <= 0 || %s > %s)"
            .formatted(usable, usable, size),
        () -> manifestOfSize(size));
  }

  @Test
  void refusesNotesOutsideOfTheFile() {
    ElfBuilder builder = Elves.unikernel();
    byte[] file = builder.build();
    int note = builder.contentOffset(Elves.MANIFEST_NOTE);
    Elves.refuses(
        "phdr[4] bytes read mismatches note size (19 != 20)",
        () -> Elves.read(Arrays.copyOf(file, note + 19)).manifest());
    Elves.refuses(
        "phdr[4] bytes read mismatches note size (215 != 216)",
        () -> Elves.read(Arrays.copyOf(file, note + 239)).manifest());
    Elves.refuses(
        "phdr[4] pread_in_full returned 18446744073709551615",
        () ->
            Elves.read(Elves.unikernel().pokeProgram(Elves.MANIFEST_NOTE, Elves.OFFSET, 8, -20))
                .manifest());
  }

  @Test
  void refusesAnInvalidManifest() {
    ElfBuilder builder = Elves.unikernel();
    int version = builder.contentOffset(Elves.MANIFEST_NOTE) + 24;
    ElfException refusal =
        assertThrows(ElfException.class, () -> Elves.read(builder.poke(version, 4, 2)).manifest());
    assertEquals(
        new NoteProblem.BadManifest(new BadBinary("version", 0, "2", "1")), refusal.problem());
    assertEquals(
        "u.hvt: Solo5 manifest is invalid: version at offset 0x0: found 2, expected 1",
        refusal.getMessage());
  }

  private static void manifestOfSize(String size) throws ElfException {
    ElfBuilder builder = Elves.unikernel();
    int at = builder.contentOffset(Elves.MANIFEST_NOTE) + 4;
    Elves.read(builder.poke(at, 4, Long.decode(size))).manifest();
  }
}
