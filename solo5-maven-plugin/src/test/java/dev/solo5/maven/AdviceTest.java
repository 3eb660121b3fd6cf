package dev.solo5.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.DeviceProblem;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.JavaProblem;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.elf.Target;
import dev.solo5.image.problem.ImageProblem;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Advice is in the user's words: elements of the POM, properties, packages to install. */
class AdviceTest {
  private static final Path FILE = Path.of("/project/file");
  private static final JavaProblem.Use USE = use("java.nio.file.Files.readString");

  private static JavaProblem.Use use(String subject) {
    return new JavaProblem.Use(
        Optional.of("org.example.Main.main"),
        Optional.of("src/main/java/org/example/Main.java"),
        12,
        Optional.of(subject),
        subject + " was not found");
  }

  @ParameterizedTest
  @CsvSource({
    "java.nio.file.Files.readString, '; read what is in the program with getResourceAsStream,'",
    "java.net.Socket, '; use a device of the manifest, through dev.solo5.guest'",
    "java.util.concurrent.SubmissionPublisher, 'was not found, in org.example.Main.main'",
    "org.example.Other, '; add the jar that has it to <dependencies>'"
  })
  void whatGuestsLackHasSomethingInItsPlace(String subject, String words) {
    String line = JavaAdvice.each(List.of(use(subject))).getFirst();
    assertTrue(line.startsWith("src/main/java/org/example/Main.java:12: " + subject), line);
    assertTrue(line.contains(words), line);
  }

  static Stream<Arguments> problemsAndTheirWords() {
    return Stream.of(
        Arguments.of(new BuildProblem.NoManifest(FILE), "<manifest> or -Dsolo5.manifest=FILE"),
        Arguments.of(new BuildProblem.NoSources(FILE, true), "-Dsolo5.sourceDirectory=DIRECTORY"),
        Arguments.of(new BuildProblem.NoSources(FILE, true), "<mainClass>"),
        Arguments.of(
            new JavaProblem.NoMainClass("org.example.Mian", List.of("org.example.Main")),
            "org.example.Main has a main method"),
        Arguments.of(new JavaProblem.NoMainClass("A", List.of()), "src/main/java"),
        Arguments.of(new JavaProblem.NoMainMethod("A"), "-Dsolo5.mainClass"),
        Arguments.of(new JavaProblem.ClassTooNew("A", 30, 27), "<maven.compiler.release>"),
        Arguments.of(new JavaProblem.NotTranslated("A", List.of(USE)), "what guests have"),
        Arguments.of(
            new JavaProblem.TranslatorFailed("A", 1, List.of("java.lang.OutOfMemoryError: x")),
            "-Dsolo5.translatorJvmOptions=-Xmx2g"),
        Arguments.of(
            new Problem.NothingInReactor(new Lack.MainClass(), 2), "-Dsolo5.mainClass=CLASS"),
        Arguments.of(new UnikernelProblem.NoUnikernel(FILE, false), "solo5:build"),
        Arguments.of(new Problem.NoProject(FILE), "-Dsolo5.file=FILE"),
        Arguments.of(new BuildProblem.NothingToPublish("g:a:unikernel:1"), "mvn package"),
        Arguments.of(new LibraryProblem.EmptyLibrary(FILE, FILE), "<headerDirectory>"),
        Arguments.of(new LibraryProblem.DependencyUnavailable("g:a:1", ""), "mvn install"),
        Arguments.of(new LibraryProblem.NotALibrary(FILE, ""), "unikernel-lib"),
        Arguments.of(new LibraryProblem.NoArchive("g:a:1", "aarch64", List.of()), "aarch64"),
        Arguments.of(
            new DeviceProblem.UndeclaredDevice("net", "a", ""), "<networks>, in -Dsolo5.net.NAME"),
        Arguments.of(
            new DeviceProblem.UndeclaredDevice("block", "a", ""),
            "<blocks>, in -Dsolo5.block.NAME"),
        Arguments.of(
            new DeviceProblem.IncompleteDevice("a", "file"), "each <block> a <name> and a <file>"),
        Arguments.of(
            new DeviceProblem.PortUnavailable("a", "127.0.0.1:80", "Permission denied"),
            "-Dsolo5.net.a.publish"),
        Arguments.of(new DeviceProblem.AttachedTwice("block", "a"), "<blocks>"),
        Arguments.of(new DeviceProblem.DescriptorLost("a", "@7"), "tap interface"),
        Arguments.of(
            new RunProblem.NoKvm("/dev/kvm does not exist"), "-Dsolo5.target=spt in its project"),
        Arguments.of(new RunProblem.TenderUnavailable("g:a:v", "offline"), "without -o"),
        Arguments.of(
            Problem.MachineFailed.of(FILE, new AccessDeniedException("x")), "<build><directory>"),
        Arguments.of(new InstanceProblem.StartedTwice("web"), "its own <id>"),
        Arguments.of(
            new InstanceProblem.RunsAlready("web", 4711, true), "mvn solo5:stop -Dsolo5.id=web"),
        Arguments.of(new InstanceProblem.NoSuchGuest("wbe", List.of("web")), "mvn solo5:ps"),
        Arguments.of(
            new InstanceProblem.NotReady("web", "waited 60 s for a line", List.of()),
            "-Dsolo5.readyTimeLimit=SECONDS"),
        Arguments.of(
            new InstanceProblem.EndedEarly("web", 1, "the guest failed", List.of()), "solo5:run"),
        Arguments.of(new RunProblem.NoSuchRun("x", List.of("a")), "-Dsolo5.failIfNoTests=false"),
        Arguments.of(new Problem.MachineLacks(List.of("JDK")), "above"),
        Arguments.of(new UnikernelProblem.OtherTarget(FILE, "spt", Target.HVT), "-Dsolo5.target"),
        Arguments.of(
            failed(new ToolchainProblem.CompilerNotFound(List.of(), List.of())),
            "apt-get install gcc"),
        Arguments.of(
            failed(new ToolchainProblem.CacheUnusable(FILE, "read-only")),
            "-Dsolo5.cacheDirectory=DIRECTORY"),
        Arguments.of(
            failed(
                new ToolchainProblem.LinkFailed(Target.SPT, List.of("solo5_app_main"), List.of())),
            "int solo5_app_main("),
        Arguments.of(
            failed(new ToolchainProblem.LinkFailed(Target.SPT, List.of("memcpy"), List.of())),
            "no C library"));
  }

  @ParameterizedTest
  @MethodSource("problemsAndTheirWords")
  void saysWhatToDo(Problem problem, String words) {
    String advice = Advice.on(problem).orElse("");

    assertTrue(advice.contains(words), advice);
  }

  @Test
  void namesTheFlagOfEachDeviceThatIsNotAttached() {
    Problem problem =
        new DeviceProblem.UnattachedDevices(
            List.of(
                new DeviceProblem.UnattachedDevices.Missing("block", "storage"),
                new DeviceProblem.UnattachedDevices.Missing("net", "web"),
                new DeviceProblem.UnattachedDevices.Missing("<undefined type>", "gpu")));

    assertEquals(
        Optional.of(
            "Attach with <blocks> and <networks>, or with -Dsolo5.block.storage=FILE"
                + " -Dsolo5.net.web=INTERFACE (nothing can be attached to <undefined type> 'gpu')"),
        Advice.on(problem));
  }

  @Test
  void theLineBeginsWithWhatToDo() {
    assertEquals(
        "Write <sourceDirectory> instead of <sourceDirectry>:"
            + " no goal has a parameter 'sourceDirectry'",
        Advice.line(new Problem.UnknownElement("sourceDirectry", Optional.of("sourceDirectory"))));
    assertEquals(
        "Correct targets: found 'virtual', expected hvt, spt",
        Advice.line(new Problem.BadParameter("targets", "virtual", "hvt, spt")));
    assertEquals(
        "Attach a file, with <block> or -Dsolo5.block.storage=FILE:"
            + " 'storage' is a block device, but a net is attached",
        Advice.line(new DeviceProblem.OtherKind("storage", "block", "net")));
  }

  @Test
  void knowsHowAGuestEnded() {
    assertEquals(
        "Read the guest's output above, or expect this status with <expectedStatus> or"
            + " -Dsolo5.expectedStatus=42: file ended with status 42: the guest's own status",
        Advice.line(new RunProblem.GuestEnded(FILE, 42, "the guest's own status", 0)));
    assertEquals(
        "Read the guest's output above: file ended with status 255: aborted",
        Advice.line(new RunProblem.GuestEnded(FILE, 255, "aborted", 0)));
    assertEquals(
        "Give the machine more memory, or the guest less with <memory>: file ended with status 137:"
            + " SIGKILL",
        Advice.line(new RunProblem.GuestEnded(FILE, 137, "SIGKILL", 0)));
    assertEquals(
        "Find the defect in the guest: file ended with status 139: SIGSEGV",
        Advice.line(new RunProblem.GuestEnded(FILE, 139, "SIGSEGV", 0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EACCES | 'error=13, Permission denied' | Make it executable, or name another compiler",
        "ENOENT | 'error=2, No such file or directory' | Install it again, or name another",
        "ENOEXEC | 'Exec failed, error: 8 (Exec format error)' | Install one for this machine, or",
        "ENOMEM | 'error=12, Cannot allocate memory' | Give the machine more memory",
        "EAGAIN | 'error=11, Resource temporarily unavailable' | Give the machine more memory",
        "E2BIG | 'error=7, Argument list too long' | Use fewer flags and include directories",
      })
  void knowsWhyACompilerDoesNotStart(String error, String reason, String advice) {
    String said =
        Advice.on(failed(new ToolchainProblem.NotStarted(FILE, "Cannot run gcc: " + reason)))
            .orElse("");

    assertTrue(said.startsWith(advice), error + ": " + said);
  }

  static Stream<Problem> problemsOfFiles() {
    return Stream.of(
        failed(new ToolchainProblem.FileUnusable(FILE, "REASON")),
        new Problem.MachineFailed("file", "REASON"),
        new BuildProblem.ImageFailed(new ImageProblem.CannotRead(FILE, "REASON")),
        new BuildProblem.ImageFailed(new ImageProblem.CannotWrite(FILE, "REASON")));
  }

  private static Problem with(Problem problem, String reason) {
    return switch (problem) {
      case BuildProblem.BuildFailed _ -> failed(new ToolchainProblem.FileUnusable(FILE, reason));
      case BuildProblem.ImageFailed(ImageProblem.CannotRead _) ->
          new BuildProblem.ImageFailed(new ImageProblem.CannotRead(FILE, reason));
      case BuildProblem.ImageFailed _ ->
          new BuildProblem.ImageFailed(new ImageProblem.CannotWrite(FILE, reason));
      default -> new Problem.MachineFailed("file", reason);
    };
  }

  @ParameterizedTest
  @MethodSource("problemsOfFiles")
  void knowsWhatAFileNeeds(Problem problem) {
    Map<String, String> advice =
        Map.of(
            "permission denied",
            "Make it writable for this user, or build elsewhere with <build><directory>",
            "Read-only file system",
            "Make it writable for this user, or build elsewhere with <build><directory>",
            "No space left on device",
            "Make room on the disk",
            "Disk quota exceeded",
            "Make room on the disk",
            "Directory not empty",
            "Move whatever is in the way",
            "File name too long",
            "Give it a shorter name, or build in a directory with a shorter path",
            "Input/output error",
            "");

    advice.forEach((reason, words) ->
        assertEquals(words, Advice.on(with(problem, reason)).orElse(""), reason));
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING, Restore it",
    "UNKNOWN, Move it out of <sourceDirectory>",
    "NESTED, 'Move it out of <sourceDirectory>, into the unikernels'",
    "NO_JAR, ''",
    "TWICE, ''"
  })
  void knowsWhatToDoWithABadInput(ToolchainProblem.BadInput.Fault fault, String advice) {
    String said = Advice.on(failed(new ToolchainProblem.BadInput(FILE, fault))).orElse("");

    assertTrue(advice.isEmpty() ? said.isEmpty() : said.startsWith(advice), said);
  }

  @Test
  void blamesTheGuestOnlyForRunsThatItSpoilt() {
    assertEquals(
        Optional.of("Fix what keeps the guest from running"),
        Advice.on(new RunProblem.RunsFailed(2, 2, 3, "a[spt]: no disk", FILE)));
    assertEquals(
        Optional.of("Correct the guest, or what <run> expects of it"),
        Advice.on(new RunProblem.RunsFailed(2, 1, 3, "a[spt]: no disk", FILE)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, Set <expectedStatus>0</expectedStatus> if it may end",
    "42, 'Read its output, or expect this status with <expectedStatus>42</expectedStatus>'",
    "137, 'Give the machine more memory, or the guest less with <memory>'",
    "139, Find the defect in the guest",
    "143, ''",
    "255, Read its output"
  })
  void knowsHowAnInstanceDied(int status, String advice) {
    String said = Advice.on(new InstanceProblem.Died("web", status, "", 1, List.of())).orElse("");

    assertTrue(advice.isEmpty() ? said.isEmpty() : said.startsWith(advice), said);
  }

  @Test
  void knowsHowAnInstanceEndedEarly() {
    assertEquals(
        Optional.of("Find the defect in the guest"),
        Advice.on(new InstanceProblem.EndedEarly("web", 139, "", List.of())));
    assertEquals(
        Optional.empty(), Advice.on(new InstanceProblem.EndedEarly("web", 143, "", List.of())));
  }

  static Stream<Arguments> whatCompilersSay() {
    Optional<Path> source = Optional.of(FILE);
    return Stream.of(
        Arguments.of(source, "'x' undeclared", "Correct the sources"),
        Arguments.of(
            Optional.empty(),
            "unrecognized command-line option '-fno-such-flag'",
            "Correct <cFlags>, <cxxFlags>, <assemblerFlags> or the <flags> in <sources>"),
        Arguments.of(
            Optional.empty(),
            "unknown argument: '-fno-such-flag'",
            "Correct <cFlags>, <cxxFlags>, <assemblerFlags> or the <flags> in <sources>"),
        Arguments.of(
            Optional.empty(),
            "bad value 'i7' for '-march=' switch",
            "Correct <cFlags>, <cxxFlags>, <assemblerFlags> or the <flags> in <sources>"),
        Arguments.of(
            source, "error writing to /tmp/x.s: No space left on device", "Make room on the disk"),
        Arguments.of(
            Optional.empty(),
            "Killed signal terminated program cc1",
            "Give the machine more memory, or run less alongside the build"),
        Arguments.of(
            source,
            "internal compiler error: Segmentation fault",
            "Try another compiler with <compiler> or -Dsolo5.compiler=PATH"),
        Arguments.of(Optional.empty(), "failed without a message", ""));
  }

  @ParameterizedTest
  @MethodSource("whatCompilersSay")
  void blamesSourcesOnlyForWhatIsInThem(Optional<Path> file, String said, String advice) {
    var error = new Diagnostic(file, 0, 0, Severity.ERROR, said, List.of());

    assertEquals(
        advice,
        Advice.on(failed(new ToolchainProblem.CompileFailed(List.of(FILE), List.of(error))))
            .orElse(""));
  }

  static Stream<Arguments> whatLinkersSay() {
    return Stream.of(
        Arguments.of(
            "cannot find -lm: No such file or directory",
            "Remove -lm from <linkFlags>, or add its directory there with -L"),
        Arguments.of(
            "unable to find library -lm",
            "Remove -lm from <linkFlags>, or add its directory there with -L"),
        Arguments.of("unrecognized option '--no-such'", "Correct <linkFlags>"),
        Arguments.of("own.lds:3: syntax error", "Correct <linkFlags>"),
        Arguments.of("final link failed: No space left on device", "Make room on the disk"),
        Arguments.of(
            "x.o is incompatible with elf64-x86-64",
            "Build the object or the archive again, with a compiler for the same processors"),
        Arguments.of("the linker failed without a message", ""));
  }

  @ParameterizedTest
  @MethodSource("whatLinkersSay")
  void saysWhatFitsALinkerThatRefuses(String said, String advice) {
    var error = Diagnostic.of(Severity.ERROR, said);

    assertEquals(
        advice,
        Advice.on(failed(new ToolchainProblem.LinkFailed(Target.SPT, List.of(), List.of(error))))
            .orElse(""));
  }

  @Test
  void knowsWhichFunctionOfTheApiWasMeant() {
    List<String> undefined = List.of("solo5_block_wirte", "solo5_console_writ", "strlen");

    assertEquals(
        "Write solo5_block_write instead of solo5_block_wirte; write solo5_console_write instead of"
            + " solo5_console_writ; define strlen in a source: there is no C library in a"
            + " unikernel",
        Advice.on(failed(new ToolchainProblem.LinkFailed(Target.SPT, undefined, List.of())))
            .orElse(""));
  }

  @Test
  void leavesOutWhatHidesAHeader() {
    var failed = new ToolchainProblem.CompileFailed(List.of(FILE), List.of());
    assertEquals(
        "Give the dependency <type>unikernel-lib</type>: text/text.h is a header of g:a, a"
            + " dependency of type jar",
        Advice.line(new BuildProblem.HeaderHidden("text/text.h", "g:a", "jar", "compile", failed)));
    assertEquals(
        "Remove <scope>test</scope> from the dependency: text/text.h is a header of g:a, a"
            + " dependency of scope test",
        Advice.line(
            new BuildProblem.HeaderHidden("text/text.h", "g:a", "unikernel-lib", "test", failed)));
  }

  @Test
  void saysHowMuchMemoryAProgramNeeds() {
    assertEquals(
        "Give it more memory with <memory> or -Dsolo5.memory=10: file: its program does not fit"
            + " into 9 MiB of memory, expected at least 10 MiB",
        Advice.line(new RunProblem.MemoryTooSmall(FILE, 9, 10)));
  }

  private static Problem failed(ToolchainProblem problem) {
    return new BuildProblem.BuildFailed(problem);
  }
}
