package dev.solo5.site.error;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Problems of building; the cure is the plugin's advice, where it gives any. */
final class ToolchainExamples {
  private static final Path SOURCES = Path.of("/home/me/hello/src/main/unikernel");
  private static final Path GCC = Path.of("/usr/bin/gcc");
  private static final List<Path> SEARCHED =
      List.of(Path.of("/usr/local/bin"), Path.of("/usr/bin"));

  private ToolchainExamples() {}

  static Stream<Example> all() {
    return Stream.of(
        advised(
            new ToolchainProblem.CompilerNotFound(
                List.of(new ToolchainProblem.CompilerNotFound.Rejected("cc", "not found")),
                SEARCHED)),
        advised(
            new ToolchainProblem.CxxCompilerNotFound(
                GCC,
                "GCC",
                14,
                List.of(new ToolchainProblem.CompilerNotFound.Rejected("g++", "not found")),
                SEARCHED)),
        advised(new ToolchainProblem.ToolNotFound(List.of("ld"), GCC, SEARCHED)),
        advised(new ToolchainProblem.UnsupportedTarget(Target.STUB, "riscv64")),
        advised(
            new ToolchainProblem.CacheUnusable(
                Path.of("/home/me/.cache/solo5"), "Permission denied")),
        cured(
            new ToolchainProblem.FileUnusable(
                Path.of("/home/me/hello/target/solo5/hello.spt"), "No space left on device"),
            "Fix what the reason names: permissions, space, a file in the way."),
        cured(
            new ToolchainProblem.BadInput(
                SOURCES.resolve("libother.a"), ToolchainProblem.BadInput.Fault.NESTED),
            "Move the archive out of the source directory, into the unikernels that need it, or make"
                + " it a library of its own."),
        cured(
            new ToolchainProblem.ArchiveFailed(
                Path.of("/usr/bin/ar"), Path.of("/home/me/text/target/solo5/libtext.a"), ""),
            "Fix what the archiver reports, or choose another compiler; its archiver is then"
                + " used."),
        cured(new ToolchainProblem.NoInputs("hello"), "Add a source file to the source directory."),
        advised(new ToolchainProblem.BindingsFailed("spt", GCC, List.of(error()))),
        cured(
            new ToolchainProblem.CompileFailed(
                List.of(SOURCES.resolve("main.c")), List.of(error())),
            "Correct the source: each message of the compiler is shown above, with file and line."),
        advised(new ToolchainProblem.LinkFailed(Target.SPT, List.of("memcpy"), List.of())),
        cured(
            new ToolchainProblem.NotStarted(GCC, "Permission denied"),
            "Make the program executable, or name another with `<compiler>`."),
        advised(
            new ToolchainProblem.SdkDirectoryUnusable(
                Path.of("/home/me/solo5"), "contains files and is not an SDK")),
        advised(new ToolchainProblem.SdkBroken(Target.SPT, List.of(error()))));
  }

  private static Diagnostic error() {
    return new Diagnostic(
        Optional.of(SOURCES.resolve("main.c")),
        3,
        5,
        Diagnostic.Severity.ERROR,
        "'greeting' undeclared",
        List.of());
  }

  private static Example advised(ToolchainProblem problem) {
    return cured(problem, PluginAdvice.on(new BuildProblem.BuildFailed(problem), ""));
  }

  private static Example cured(ToolchainProblem problem, String cure) {
    return new Example(problem, problem.message(), cure);
  }
}
