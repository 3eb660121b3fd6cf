package dev.solo5.toolchain;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.BuildHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** A project of a test: a directory with sources, built with one compiler. */
final class Project {
  static final String HELLO =
      """
      #include <solo5.h>

      int solo5_app_main(const struct solo5_start_info *info)
      {
          (void)info;
          solo5_console_write("hello\\n", 6);
          return SOLO5_EXIT_SUCCESS;
      }
      """;

  /** Shared by all tests, so that each compiler compiles the bindings once. */
  static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "cache");

  final Path directory;
  final Toolchain toolchain;
  Path buildDirectory;
  Set<Target> targets = Set.of(Target.HVT, Target.SPT);
  CompileOptions compile = CompileOptions.NONE;
  LinkOptions link = LinkOptions.NONE;
  List<Path> furtherInputs = List.of();
  Optional<Path> manifestSource = Optional.empty();
  Optional<Path> compileCommands = Optional.empty();

  private Project(Path directory, Toolchain toolchain) {
    this.directory = directory;
    this.toolchain = toolchain;
    this.buildDirectory = directory.resolve("target");
  }

  static Project in(Path directory, String compiler) throws Exception {
    return in(directory, compiler, BuildHost.system());
  }

  static Project in(Path directory, String compiler, BuildHost host) throws Exception {
    return in(directory, compiler, host, CACHE);
  }

  static Project in(Path directory, String compiler, BuildHost host, Path cache) throws Exception {
    require(compiler);
    var request =
        new ToolchainRequest(Optional.of(compiler), Optional.of(cache), directory.resolve("cache"));
    Files.createDirectories(directory);
    return new Project(directory, Toolchain.find(request, host));
  }

  /** Skips the test, saying why, when the machine has no such program. */
  static void require(String program) {
    boolean present =
        BuildHost.system().searchPath().stream()
            .anyMatch(entry -> Files.isExecutable(entry.resolve(program)));
    Assumptions.assumeTrue(present, "skipped: no " + program + " on this machine's PATH");
  }

  Project write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  UnikernelBuild request() throws IOException {
    List<Path> inputs = new ArrayList<>(Sources.below(directory.resolve("src")));
    inputs.addAll(furtherInputs);
    UnikernelBuild build =
        UnikernelBuild.of("app", directory, buildDirectory, targets, inputs)
            .withCompile(compile)
            .withLink(link);
    build = manifestSource.map(build::withManifestSource).orElse(build);
    return compileCommands.map(build::withCompileCommands).orElse(build);
  }

  BuildResult build() throws ToolchainException, IOException, InterruptedException {
    return new UnikernelBuilder(toolchain).build(request());
  }
}
