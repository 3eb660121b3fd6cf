package dev.solo5.elftool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.AbiNote;
import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.fixture.ElfBuilder;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import dev.solo5.manifest.ManifestNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the queries print, and how they refuse. */
class QueryTest {

  private static final Manifest DEVICES =
      Manifest.of(new Device.Net("wan"), new Device.Block("log"));

  /** Offset of the first device's name in the NOTE of a manifest. */
  private static final int FIRST_DEVICE = 24 + 8 + 104;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STUB") // it has no ABI note
  void showsEveryTarget(Target target) {
    String expected =
        "{\n  \"type\": \"solo5.abi\",\n  \"target\": \"%s\",\n  \"version\": %s\n}\n"
            .formatted(target.text(), target.abiVersion());
    byte[] binary = ElfBuilder.unikernel(target, DEVICES).machine(Machine.host()).build();
    assertEquals(Run.printed(expected), Run.withInput(binary, "query-abi", "-"));
  }

  @ParameterizedTest
  @CsvSource({"99, unknown, 7, 7", "-1, unknown, -1, 4294967295", "2, spt, 3, 3"})
  void showsTargetsAndVersionsOfTheFuture(int target, String name, int version, String shown) {
    byte[] binary =
        ElfBuilder.empty()
            .machine(Machine.host())
            .note(ElfBuilder.abi(new AbiNote(target, version)))
            .build();
    String expected =
        "{\n  \"type\": \"solo5.abi\",\n  \"target\": \"%s\",\n  \"version\": %s\n}\n"
            .formatted(name, shown);
    assertEquals(Run.printed(expected), Run.withInput(binary, "query-abi", "-"));
  }

  @Test
  void showsNamesRawAndUnknownTypes() {
    byte[] note = ManifestNote.encode(DEVICES);
    note[FIRST_DEVICE] = (byte) 0xe4;
    note[FIRST_DEVICE + 68] = 77;
    assertEquals(
        """
        {
          "type": "solo5.manifest",
          "version": 1,
          "devices": [
            { "name": "\u00e4an", "type": "<undefined type>" },
            { "name": "log", "type": "BLOCK_BASIC" }
          ]
        }
        """,
        Run.withInput(withManifest(note), "query-manifest", "-").output());
  }

  @Test
  void refusesAnInvalidManifestInItsOwnWords() {
    byte[] note = ManifestNote.encode(DEVICES);
    note[24] = 2;
    Run run = Run.withInput(withManifest(note), "query-manifest", "-");
    assertEquals(1, run.status());
    assertTrue(
        run.diagnostics().startsWith("elf-tool: -: Manifest validation failed: version at "),
        run.diagnostics());
  }

  @Test
  void refusesAMissingNote() {
    byte[] none = ElfBuilder.empty().machine(Machine.host()).note(ElfBuilder.openBsd()).build();
    assertEquals(
        Run.refused("-: No Solo5 manifest found in executable: it is not a Solo5 unikernel"),
        Run.withInput(none, "query-manifest", "-"));
    assertEquals(
        Run.refused("-: No Solo5 ABI information found in executable: it is not a Solo5 unikernel"),
        Run.withInput(none, "query-abi", "-"));
  }

  @Test
  void refusesTheEmptyNoteOfTheStub() {
    byte[] stub =
        ElfBuilder.empty()
            .machine(Machine.host())
            .note(ElfBuilder.openBsd())
            .note(new byte[0])
            .build();
    String found =
        "-: invalid executable: phdr[1].p_filesz note does not fall within valid size (0 < 12): ";
    assertEquals(
        Run.refused(
            found + "it was linked for no target, like the stub: link it with -z solo5-abi=TARGET"),
        Run.withInput(stub, "query-abi", "-"));
    assertEquals(
        Run.refused(
            found
                + "it was linked without a manifest: compile the source written by solo5-elftool"
                + " gen-manifest and link it too"),
        Run.withInput(stub, "query-manifest", "-"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63})
  void refusesWhatIsShorterThanAHeader(int bytes) {
    assertEquals(
        Run.refused(
            "-: invalid executable: elf header does not match the expected size (%s != 64)"
                .formatted(bytes)),
        Run.withInput(new byte[bytes], "query-abi", "-"));
  }

  @Test
  void refusesWhatIsNoExecutable() {
    Run run = Run.withInput(new byte[100], "query-manifest", "-");
    String expected =
        "elf-tool: -: invalid executable: invalid or unsupported executable"
            + " (elf header invalid while loading note)";
    assertTrue(run.diagnostics().startsWith(expected), run.diagnostics());
    assertEquals(1, run.diagnostics().lines().count());
    assertEquals(1, run.status());
  }

  @Test
  void refusesMissingFilesAndFolders() {
    String missing = directory.resolve("missing").toString();
    assertEquals(
        Run.refused(missing + ": Could not open: No such file or directory"),
        Run.of("query-abi", missing));
    Run folder = Run.of("query-manifest", directory.toString());
    String expected =
        "elf-tool: %s: pread_in_full for elf header while loading note"
            .formatted(directory)
            .concat(" returned 18446744073709551615 < 0");
    assertTrue(folder.diagnostics().startsWith(expected), folder.diagnostics());
    assertEquals(1, folder.status());
  }

  @Test
  void aTruncatedFileNeverEndsInAStackTrace() throws IOException {
    byte[] whole = ElfBuilder.unikernel(Target.HVT, DEVICES).machine(Machine.host()).build();
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      Path file = Files.write(directory.resolve("part"), part);
      for (String command : new String[] {"query-abi", "query-manifest"}) {
        Run piped = Run.withInput(part, command, "-");
        Run read = Run.of(command, file.toString());
        assertEquals(piped.status(), read.status());
        assertEquals(piped.output(), read.output());
        assertEquals(
            piped.diagnostics().replace(": -: ", ": %s: ".formatted(file)), read.diagnostics());
        assertEquals(piped.status(), piped.diagnostics().lines().count(), piped.diagnostics());
      }
    }
  }

  private static byte[] withManifest(byte[] note) {
    return ElfBuilder.empty().machine(Machine.host()).note(ElfBuilder.openBsd()).note(note).build();
  }
}
