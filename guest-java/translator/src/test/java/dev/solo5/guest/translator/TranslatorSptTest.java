package dev.solo5.guest.translator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.codegen.NoteSource;
import dev.solo5.elf.Target;
import dev.solo5.guest.program.Main;
import dev.solo5.guest.program.Missing;
import dev.solo5.launcher.Guest;
import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.Unikernel;
import dev.solo5.manifest.Manifest;
import dev.solo5.tender.Outcome;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.UnikernelBuild;
import dev.solo5.toolchain.UnikernelBuilder;
import dev.solo5.toolchain.process.BuildHost;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same class files on a JVM and in a guest. */
@Timeout(900)
class TranslatorSptTest {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  @TempDir private static Path folder;

  @TempDir private Path runs;

  private static TranslatedProgram program;

  @BeforeAll
  static void build() throws Exception {
    program = Translator.translate(translation(Main.class.getName()));
    compile(folder);
  }

  private static void compile(Path output, String... moreFlags) throws Exception {
    Path note = folder.resolve("manifest.c");
    Files.writeString(note, NoteSource.of(Manifest.of(), "test"));
    List<String> flags = new ArrayList<>(List.of("-O1"));
    flags.addAll(List.of(moreFlags));
    flags.addAll(program.flags());
    UnikernelBuild build =
        UnikernelBuild.of("java", folder, output, Set.of(Target.SPT), program.sources())
            .withManifestSource(note)
            .withCompile(CompileOptions.NONE.withCFlags(flags));
    Path cache = Path.of(System.getProperty("java.io.tmpdir"), "cache");
    var request = new ToolchainRequest(Optional.empty(), Optional.of(cache), cache);
    new UnikernelBuilder(Toolchain.find(request, BuildHost.system())).build(build);
  }

  private static Translation translation(String mainClass) {
    List<Path> all =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    List<Path> tests = all.stream().filter(path -> path.endsWith("test-classes")).toList();
    return new Translation(mainClass, tests, all, folder.resolve("c"));
  }

  @Test
  void theLanguageIsThatOfAJvm() throws Exception {
    assertEquals(jvm("language"), guest(16, 0, "language"));
  }

  @Test
  void whatIsKeptStaysWhatItWas() throws Exception {
    List<String> expected = jvm("allocation", "60000");
    for (int mebibytes : new int[] {12, 14, 32}) {
      assertEquals(expected, guest(mebibytes, 0, "allocation", "60000"), mebibytes + " MiB");
    }
  }

  @Test
  void theHeapIsRightBeforeAndAfterEachCollection() throws Exception {
    Path verifying = Files.createDirectory(folder.resolve("verifying"));
    compile(verifying, "-DGUEST_VERIFY_HEAP");
    List<String> expected = jvm("allocation", "60000");
    for (int mebibytes : new int[] {12, 32}) {
      assertEquals(
          expected, guest(verifying, mebibytes, 0, "allocation", "60000"), mebibytes + " MiB");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"threads", "locks", "executors", "futures", "queues", "digests", "sockets"})
  void theClassLibraryIsThatOfAJvm(String part) throws Exception {
    List<String> guest = guest(24, 0, part);
    List<String> jvm = jvm(part);
    // Programs wait for a few milliseconds: on a busy machine a JVM's threads may come late.
    for (int again = 0; again < 4 && !jvm.equals(guest); again++) {
      guest = guest(24, 0, part);
      jvm = jvm(part);
    }
    assertEquals(jvm, guest);
  }

  @Test
  void aGuestEndsWithItsLastThreadOrByOne() throws Exception {
    assertEquals(List.of("main;last;hook"), guest(16, 0, "end", "0"));
    assertEquals(List.of("main;last;hook"), guest(16, 7, "end", "7"));
  }

  @Test
  void threadsThatAllWaitForEachOtherEndTheGuest() throws Exception {
    assertEquals(List.of("All threads wait for each other"), guest(16, 255, "stuck"));
  }

  @Test
  void propertiesAndVariablesComeFromTheCommandLine() throws Exception {
    assertEquals(
        List.of("bluehere[surroundings, -Dx=y]"),
        guest(16, 0, "-Dcolor=blue", "--env=HOME=here", "surroundings", "-Dx=y"));
  }

  @Test
  void argumentsAreThoseOfTheCommandLine() throws Exception {
    assertEquals(
        List.of("[arguments, one, zwölf, €😀]"), guest(16, 0, "arguments", "one", "zwölf", "€😀"));
  }

  @Test
  void anUncaughtExceptionIsPrintedAndEndsWithOne() throws Exception {
    List<String> lines = guest(16, 1, "uncaught");
    assertEquals(
        "Exception in thread \"main\" java.lang.IllegalStateException: nobody catches this",
        lines.get(0));
    assertTrue(
        lines.get(1).startsWith("\tat dev.solo5.guest.program.Main.main(Main.java:"),
        lines.toString());
    assertEquals(2, lines.size(), lines.toString());
  }

  @Test
  void aStackThatOverflowsEndsTheGuestWithItsName() throws Exception {
    assertEquals(List.of("java.lang.StackOverflowError"), guest(16, 255, "overflow"));
  }

  @Test
  void memoryThatIsUsedUpEndsTheGuestWithItsName() throws Exception {
    List<String> lines = guest(16, 255, "memory");
    assertEquals("java.lang.OutOfMemoryError: Java heap space", lines.getLast());
    assertTrue(
        lines.getFirst().startsWith("\tat dev.solo5.guest.program.Main.exhaust(Main.java:"),
        lines.toString());
  }

  @Test
  void tooLittleMemoryToBeginIsSaid() throws Exception {
    assertEquals(List.of("Not enough memory for a Java program"), guest(9, 255, "language"));
  }

  @Test
  void whatGuestsLackIsNamedWithItsPlace() {
    TranslationException missing =
        assertThrows(
            TranslationException.class,
            () -> Translator.translate(translation(Missing.class.getName())));
    List<Refusal.NotThere> uses =
        missing.problems().stream()
            .map(Refusal.NotThere.class::cast)
            .sorted(Comparator.comparingInt(Refusal.NotThere::line))
            .toList();
    assertEquals(2, uses.size(), missing.getMessage());
    assertEquals(
        "java.lang.Class.getDeclaredMethods()[Ljava/lang/reflect/Method; finds nothing in a guest",
        uses.getFirst().text());
    Refusal.NotThere last = uses.getLast();
    assertEquals(Optional.of("dev.solo5.guest.program.Missing.main"), last.method());
    assertEquals(Optional.of("Missing.java"), last.file().map(TranslatorSptTest::simpleName));
    assertTrue(last.text().contains("java.util.concurrent.SubmissionPublisher"), last.message());
    assertTrue(last.line() > 0, last.message());
  }

  private static String simpleName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static List<String> jvm(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:-ShowCodeDetailsInExceptionMessages");
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), text);
    return text.lines().toList();
  }

  /** What the guest prints between the lines of the bindings. */
  private List<String> guest(int mebibytes, int status, String... arguments) throws Exception {
    return guest(folder, mebibytes, status, arguments);
  }

  private List<String> guest(Path built, int mebibytes, int status, String... arguments)
      throws Exception {
    Launcher launcher =
        Launcher.of(new Unikernel(built, "java"))
            .on(Target.SPT)
            .memoryMebibytes(mebibytes)
            .arguments(arguments)
            .runsIn(runs);
    try (Guest guest = launcher.start()) {
      Optional<Outcome> outcome = guest.awaitExit(LIMIT);
      assertEquals(Optional.of(new Outcome.Exited(status)), outcome, guest.lines().toString());
      return guest.lines().stream()
          .dropWhile(line -> !line.contains("heap >="))
          .skip(1)
          .filter(line -> !line.startsWith("Solo5: "))
          .toList();
    }
  }
}
