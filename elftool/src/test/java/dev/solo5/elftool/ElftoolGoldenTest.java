package dev.solo5.elftool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.codegen.NoteSource;
import dev.solo5.elf.AbiNote;
import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.fixture.ElfBuilder;
import dev.solo5.fixture.ManifestVector;
import dev.solo5.manifest.ManifestException;
import dev.solo5.manifest.ManifestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector of the manifest through the commands. */
class ElftoolGoldenTest {

  private static final String VERSION = System.getProperty("project.version");

  @TempDir Path directory;

  static Stream<ManifestVector> accepted() {
    return ManifestVector.all().filter(ManifestVector::acceptedByUs);
  }

  static Stream<ManifestVector> rejected() {
    return ManifestVector.all().filter(vector -> !vector.acceptedByUs());
  }

  static Stream<ManifestVector> encodedByReference() {
    return ManifestVector.all()
        .filter(vector -> vector.acceptedByReference() && !vector.name().startsWith("cfail-"));
  }

  @Test
  void noVectorIsForgotten() {
    assertEquals(123, accepted().count() + rejected().count());
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void generatesTheSource(ManifestVector vector) throws IOException, ManifestException {
    Path source = Files.write(directory.resolve(vector.file()), vector.json());
    Path output = directory.resolve("manifest.c");
    assertEquals(Run.printed(""), Run.of("gen-manifest", source.toString(), output.toString()));
    String expected = NoteSource.of(ManifestJson.parse(vector.json(), vector.file()), VERSION);
    assertEquals(expected, Files.readString(output));
    assertTrue(expected.lines().findFirst().orElseThrow().contains(VERSION));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void generatesFromInputToOutput(ManifestVector vector) throws ManifestException {
    String expected = NoteSource.of(ManifestJson.parse(vector.json(), "-"), VERSION);
    assertEquals(Run.printed(expected), Run.withInput(vector.json(), "gen-manifest", "-", "-"));
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void refusesInOneLineAndKeepsTheOutput(ManifestVector vector) throws IOException {
    Path source = Files.write(directory.resolve(vector.file()), vector.json());
    Path output = Files.writeString(directory.resolve("manifest.c"), "as it was");
    String message =
        assertThrows(
                ManifestException.class, () -> ManifestJson.parse(vector.json(), source.toString()))
            .problem()
            .message();
    assertTrue(message.startsWith(source + ":"), message);
    assertEquals(
        Run.refused(message), Run.of("gen-manifest", source.toString(), output.toString()));
    assertEquals("as it was", Files.readString(output));
    Path none = directory.resolve("none.c");
    assertEquals(1, Run.of("gen-manifest", source.toString(), none.toString()).status());
    assertFalse(Files.exists(none));
  }

  @ParameterizedTest
  @MethodSource("encodedByReference")
  void queriesWhatTheReferenceEncoded(ManifestVector vector) throws IOException {
    byte[] unikernel = unikernel(vector);
    String expected = vector.query();
    assertEquals(Run.printed(expected), Run.withInput(unikernel, "query-manifest", "-"));
    Path file = Files.write(directory.resolve("unikernel"), unikernel);
    assertEquals(Run.printed(expected), Run.of("query-manifest", file.toString()));
  }

  private static byte[] unikernel(ManifestVector vector) {
    return ElfBuilder.empty()
        .machine(Machine.host())
        .load(ElfBuilder.R | ElfBuilder.X, ElfBuilder.BASE, new byte[] {(byte) 0xf4}, 1)
        .note(ElfBuilder.openBsd())
        .note(ElfBuilder.abi(AbiNote.of(Target.SPT)))
        .note(vector.note())
        .build();
  }
}
