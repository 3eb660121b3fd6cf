package dev.solo5.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solo5.codegen.ElfObject.Section;
import dev.solo5.codegen.ElfObject.Symbol;
import dev.solo5.fixture.ManifestVector;
import dev.solo5.manifest.Device;
import dev.solo5.manifest.Manifest;
import dev.solo5.manifest.ManifestException;
import dev.solo5.manifest.ManifestJson;
import dev.solo5.manifest.ManifestNote;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What compilers make of the source: the section, symbol and bytes that every unikernel has. */
class CompiledNoteCompilerTest {

  private static final int SHT_NOTE = 7;
  private static final long SHF_ALLOC = 2;
  private static final int STB_GLOBAL = 1;
  private static final int STT_OBJECT = 1;

  private static final List<String> COMPILERS = List.of("gcc", "clang");

  private static final Path HEADERS =
      Path.of("../bindings/src/main/c/include/solo5").toAbsolutePath().normalize();

  private static final List<String> STRICT =
      List.of(
          "-std=c11",
          "-ffreestanding",
          "-Wall",
          "-Wextra",
          "-Wpedantic",
          "-Wshadow",
          "-Wcast-qual",
          "-Wwrite-strings",
          "-Wmissing-declarations",
          "-Wvla",
          "-Werror");

  @TempDir Path directory;

  static Stream<Arguments> compiledVectors() {
    return COMPILERS.stream()
        .flatMap(compiler ->
            ManifestVector.all()
                .filter(ManifestVector::acceptedByUs)
                .map(vector -> Arguments.of(compiler, vector)));
  }

  static Stream<Arguments> optionsThatMoveData() {
    return COMPILERS.stream()
        .flatMap(compiler ->
            Stream.of("-O0", "-O2", "-Os -fdata-sections -ffunction-sections", "-fPIC -O2", "-g")
                .map(options -> Arguments.of(compiler, options)));
  }

  @ParameterizedTest
  @MethodSource("compiledVectors")
  void hasTheBytesOfTheReference(String compiler, ManifestVector vector)
      throws ManifestException, IOException, InterruptedException {
    ElfObject object =
        compile(compiler, ManifestJson.parse(vector.json(), vector.file()), List.of("-O2"));
    assertArrayEquals(vector.note(), object.content(object.section(ManifestNote.SECTION)));
  }

  /** The C elftool's form of source, which people have checked in, with our {@code mft_abi.h}. */
  @ParameterizedTest
  @MethodSource("compiledVectors")
  void hasTheBytesOfTheReferenceFromASourceOfTheCElftool(String compiler, ManifestVector vector)
      throws ManifestException, IOException, InterruptedException {
    Manifest manifest = ManifestJson.parse(vector.json(), vector.file());
    ElfObject object =
        compile(compiler, formOfTheCElftool(manifest), List.of("-O2", "-I", HEADERS.toString()));
    Section note = object.section(ManifestNote.SECTION);
    assertArrayEquals(vector.note(), object.content(note));
    assertEquals(SHT_NOTE, note.type());
    assertEquals(SHF_ALLOC, note.flags());
    assertEquals(4, note.alignment());
    assertEquals(
        List.of(
            new Symbol(ManifestNote.SYMBOL, STB_GLOBAL, STT_OBJECT, note.index(), 0, note.size())),
        object.symbols().filter(symbol -> symbol.binding() == STB_GLOBAL).toList());
  }

  /** As {@code public-headers.md} of the specification describes it. */
  private static String formOfTheCElftool(Manifest manifest) {
    StringBuilder source = new StringBuilder();
    source.append("#define MFT_ENTRIES ").append(manifest.devices().size() + 1).append('\n');
    source.append("#include \"mft_abi.h\"\n\nMFT1_NOTE_DECLARE_BEGIN\n{\n");
    source.append("  .version = MFT_VERSION,\n  .entries = MFT_ENTRIES,\n  .e = {\n");
    source.append("    { .name = \"\", .type = MFT_RESERVED_FIRST }");
    for (Device device : manifest.devices()) {
      source.append(",\n    { .name = \"").append(device.name());
      source.append("\", .type = MFT_DEV_").append(device.type()).append(" }");
    }
    return source.append("\n  }\n}\nMFT1_NOTE_DECLARE_END\n").toString();
  }

  @ParameterizedTest
  @MethodSource("optionsThatMoveData")
  void hasTheSectionAndTheSymbol(String compiler, String options)
      throws IOException, InterruptedException {
    Manifest manifest = Manifest.of(new Device.Net("wan"));
    ElfObject object = compile(compiler, manifest, List.of(options.split(" ")));
    Section note = object.section(ManifestNote.SECTION);
    assertEquals(SHT_NOTE, note.type());
    assertEquals(SHF_ALLOC, note.flags());
    assertEquals(4, note.alignment());
    assertArrayEquals(ManifestNote.encode(manifest), object.content(note));
    assertEquals(
        List.of(
            new Symbol(ManifestNote.SYMBOL, STB_GLOBAL, STT_OBJECT, note.index(), 0, note.size())),
        object.symbols().filter(symbol -> symbol.binding() == STB_GLOBAL).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void addsNothingElseToTheProgram(String compiler) throws IOException, InterruptedException {
    ElfObject object = compile(compiler, Manifest.of(), List.of("-O2"));
    List<String> allocated =
        object.sections().stream()
            .filter(section -> (section.flags() & SHF_ALLOC) != 0 && section.size() > 0)
            .map(Section::name)
            .toList();
    assertEquals(List.of(ManifestNote.SECTION), allocated);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void compilesTheLargest(String compiler) throws IOException, InterruptedException {
    Manifest largest =
        new Manifest(
            IntStream.range(0, Manifest.MAX_DEVICES)
                .<Device>mapToObj(
                    i -> new Device.Block("d".repeat(65) + (char) ('A' + i / 10) + i % 10))
                .toList());
    ElfObject object = compile(compiler, largest, List.of());
    assertArrayEquals(
        ManifestNote.encode(largest), object.content(object.section(ManifestNote.SECTION)));
  }

  private ElfObject compile(String compiler, Manifest manifest, List<String> options)
      throws IOException, InterruptedException {
    return compile(compiler, NoteSource.of(manifest, "1.0"), options);
  }

  private ElfObject compile(String compiler, String text, List<String> options)
      throws IOException, InterruptedException {
    assumeTrue(isInstalled(compiler), compiler + " is not installed");
    Path source = Files.writeString(directory.resolve("note.c"), text);
    Path object = directory.resolve("note.o");
    Path output = directory.resolve("output");
    List<String> command = new ArrayList<>(List.of(compiler));
    command.addAll(STRICT);
    command.addAll(options);
    command.addAll(List.of("-c", source.toString(), "-o", object.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = process.waitFor();
    assertEquals("", Files.readString(output, StandardCharsets.UTF_8));
    assertEquals(0, status);
    return new ElfObject(Files.readAllBytes(object));
  }

  private static boolean isInstalled(String program) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
