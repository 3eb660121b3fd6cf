package dev.solo5.toolchain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.CacheUnusable;
import dev.solo5.toolchain.problem.ToolchainProblem.CompilerNotFound;
import dev.solo5.toolchain.process.BuildHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cache of compiled bindings: where it is, who shares it, and what damage does. */
final class CacheCompilerTest {
  private static final int PROCESSES = 3;

  @TempDir Path temporary;

  @BeforeEach
  void needsGcc() {
    Project.require("gcc");
  }

  private static ToolchainRequest request(Optional<Path> cache, Path fallback) {
    return new ToolchainRequest(Optional.of("gcc"), cache, fallback);
  }

  private static BuildHost host(Map<String, String> changed) {
    BuildHost system = BuildHost.system();
    Map<String, String> environment = new HashMap<>(system.environment());
    environment.keySet().removeAll(List.of("XDG_CACHE_HOME", "HOME"));
    environment.putAll(changed);
    return new BuildHost(environment, system.processes(), system.clock(), system.parallelism());
  }

  private Path cacheWith(Map<String, String> environment) throws Exception {
    return Toolchain.find(
            request(Optional.empty(), temporary.resolve("fallback")), host(environment))
        .cacheDirectory();
  }

  @Test
  void environmentSaysWhereItIs() throws Exception {
    Path home = temporary.resolve("home");
    assertEquals(home.resolve(".cache/solo5"), cacheWith(Map.of("HOME", home.toString())));
    assertEquals(
        temporary.resolve("xdg/solo5"),
        cacheWith(
            Map.of(
                "HOME", home.toString(), "XDG_CACHE_HOME", temporary.resolve("xdg").toString())));
    assertEquals(
        home.resolve(".cache/solo5"),
        cacheWith(Map.of("HOME", home.toString(), "XDG_CACHE_HOME", "relative")));
    assertEquals(temporary.resolve("fallback"), cacheWith(Map.of()));
  }

  @Test
  void usualPlaceThatCannotBeWrittenFallsBack() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "");
    assertEquals(temporary.resolve("fallback"), cacheWith(Map.of("HOME", file.toString())));
  }

  private static void letEverybodyWrite(Path directory) throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  @Test
  void usualPlaceThatOthersMayWriteToIsNotUsedAndSaid() throws Exception {
    Path usual = Files.createDirectories(temporary.resolve("home/.cache/solo5"));
    letEverybodyWrite(usual);
    Path fallback = temporary.resolve("fallback");
    var request =
        new ToolchainRequest(Optional.of("cc"), Optional.empty(), Optional.empty(), fallback);
    Map<String, String> environment = new HashMap<>(BuildHost.system().environment());
    environment.remove("XDG_CACHE_HOME");
    environment.put("HOME", temporary.resolve("home").toString());
    Toolchain toolchain = Toolchain.find(request, host(environment));
    assertEquals(fallback, toolchain.cacheDirectory());

    Path source = temporary.resolve("p/main.c");
    Files.createDirectories(source.getParent());
    Files.writeString(source, Project.HELLO);
    var build =
        UnikernelBuild.of(
            "app",
            temporary.resolve("p"),
            temporary.resolve("p/target"),
            Set.of(Target.STUB),
            List.of(source));
    var expected =
        Diagnostic.of(
            Severity.WARNING,
            usual
                + ": not used as the cache: anyone may write to it, expected a directory of your"
                + " own; "
                + fallback
                + " is used instead");
    assertEquals(List.of(expected), new UnikernelBuilder(toolchain).build(build).warnings());
    BuildResult again = new UnikernelBuilder(toolchain).build(build);
    assertTrue(again.wasUpToDate());
    assertEquals(List.of(expected), again.warnings());
  }

  @Test
  void askedPlaceThatOthersMayWriteToIsRefused() throws Exception {
    Path open = Files.createDirectory(temporary.resolve("open"));
    letEverybodyWrite(open);
    var thrown =
        assertThrows(
            ToolchainException.class,
            () -> Toolchain.find(request(Optional.of(open), temporary), BuildHost.system()));
    assertEquals(
        new CacheUnusable(open, "anyone may write to it, expected a directory of your own"),
        thrown.problem());
  }

  @Test
  void entryThatOthersMayWriteToIsMadeAgain() throws Exception {
    Toolchain toolchain =
        Toolchain.find(request(Optional.of(temporary), temporary), BuildHost.system());
    Bindings bindings = toolchain.bindings(Target.STUB);
    Path entry = bindings.object().resolve("..").normalize();
    letEverybodyWrite(entry);
    assertEquals(bindings, toolchain.bindings(Target.STUB));
    assertFalse(Files.getPosixFilePermissions(entry).contains(PosixFilePermission.OTHERS_WRITE));
  }

  @Test
  void linkInAnEntryIsNoFileOfIt() throws Exception {
    Toolchain toolchain =
        Toolchain.find(request(Optional.of(temporary), temporary), BuildHost.system());
    Bindings bindings = toolchain.bindings(Target.STUB);
    Path elsewhere = temporary.resolve("elsewhere");
    Files.move(bindings.object(), elsewhere);
    Files.createSymbolicLink(bindings.object(), elsewhere);
    assertEquals(bindings, toolchain.bindings(Target.STUB));
    assertFalse(Files.isSymbolicLink(bindings.object()));
  }

  @Test
  void askedPlaceThatCannotBeWrittenIsRefused() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "");
    var thrown =
        assertThrows(
            ToolchainException.class,
            () -> Toolchain.find(request(Optional.of(file), temporary), BuildHost.system()));
    assertEquals(file, assertInstanceOf(CacheUnusable.class, thrown.problem()).directory());
  }

  @Test
  void noCompilerOnThePathIsSaid() {
    var thrown =
        assertThrows(
            ToolchainException.class,
            () ->
                Toolchain.find(
                    new ToolchainRequest(
                        Optional.empty(), Optional.empty(), temporary.resolve("fallback")),
                    host(Map.of("PATH", temporary.toString()))));
    var problem = assertInstanceOf(CompilerNotFound.class, thrown.problem());
    assertEquals(List.of(temporary), problem.searched());
    assertEquals(3, problem.rejected().size());
  }

  @Test
  void damagedBindingsAreCompiledAgain() throws Exception {
    Toolchain toolchain =
        Toolchain.find(request(Optional.of(temporary), temporary), BuildHost.system());
    Bindings bindings = toolchain.bindings(Target.STUB);
    byte[] good = Files.readAllBytes(bindings.object());
    Files.write(bindings.object(), new byte[good.length]);
    assertEquals(bindings, toolchain.bindings(Target.STUB));
    assertArrayEquals(good, Files.readAllBytes(bindings.object()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcc", "clang"})
  void bindingsAreTheSameInAnyCache(String compiler) throws Exception {
    Project.require(compiler);
    byte[] one = Files.readAllBytes(compile(temporary.resolve("one"), compiler));
    byte[] other = Files.readAllBytes(compile(temporary.resolve("o=t,h é"), compiler));
    assertArrayEquals(one, other);
    String text = new String(one, StandardCharsets.ISO_8859_1);
    assertFalse(text.contains(temporary.toString()), "says where the cache is");
  }

  private static Path compile(Path cache, String compiler) throws Exception {
    var request = new ToolchainRequest(Optional.of(compiler), Optional.of(cache), cache);
    return Toolchain.find(request, BuildHost.system()).bindings(Target.HVT).object();
  }

  /** Other JVMs, as two Maven builds at once are. */
  @Test
  void processesShareOneEntry() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(start());
    }
    for (Process process : processes) {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(1, TimeUnit.MINUTES));
      assertEquals(0, process.exitValue(), output);
    }
    try (Stream<Path> entries = Files.list(temporary.resolve("shared/bindings"))) {
      assertEquals(1, entries.count(), "entries");
    }
    try (Stream<Path> left = Files.list(temporary.resolve("shared/temporary"))) {
      assertEquals(0, left.count(), "temporary directories");
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            CompileStubBindings.class.getName(),
            temporary.resolve("shared").toString())
        .redirectErrorStream(true)
        .start();
  }

  /** What the other JVMs run. */
  static final class CompileStubBindings {
    public static void main(String[] arguments) throws Exception {
      Path cache = Path.of(arguments[0]);
      Toolchain.find(request(Optional.of(cache), cache), BuildHost.system()).bindings(Target.STUB);
    }
  }
}
