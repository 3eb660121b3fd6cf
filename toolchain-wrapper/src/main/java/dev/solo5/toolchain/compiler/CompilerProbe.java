package dev.solo5.toolchain.compiler;

import dev.solo5.elf.Machine;
import dev.solo5.toolchain.compiler.Questions.Refused;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.ToolNotFound;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks one program whether it is a C compiler that works here, and for the tools that belong to it.
 */
final class CompilerProbe {
  private final BuildHost host;
  private final Path program;
  private final Questions questions;

  CompilerProbe(BuildHost host, Path program) {
    this.host = host;
    this.program = program;
    this.questions = new Questions(host, program);
  }

  Probe probe() throws ToolchainException, InterruptedException {
    try {
      return ask();
    } catch (Refused e) {
      return new Probe.Unusable(e.reason());
    } catch (IOException e) {
      return new Probe.Unusable(ContentStore.reason(e));
    }
  }

  private Probe ask() throws ToolchainException, IOException, InterruptedException, Refused {
    var macros = PredefinedMacros.parse(questions.answer("-E", "-dM", "-x", "c", "/dev/null"));
    CompilerKind kind = macros.kind().orElseThrow(() -> new Refused("neither GCC nor clang"));
    int major = macros.majorVersion(kind);
    if (major < kind.oldestMajor()) {
      throw new Refused(kind.text() + " " + major + ", expected at least " + kind.oldestMajor());
    }
    String triple = questions.answer("-dumpmachine").strip();
    Machine architecture =
        Machine.ofTriple(triple)
            .orElseThrow(() -> new Refused("builds for " + triple + ", which Solo5 does not know"));
    String version = questions.version();
    Path headers = Path.of(questions.answer("-print-file-name=include").strip());
    if (!Files.isDirectory(headers)) {
      throw new Refused("has no header directory of its own");
    }
    Path linker = tool(kind == CompilerKind.CLANG ? List.of("ld.lld", "ld") : List.of("ld"));
    Path objcopy =
        tool(kind == CompilerKind.CLANG ? List.of("llvm-objcopy", "objcopy") : List.of("objcopy"));
    Path archiver =
        tool(kind == CompilerKind.CLANG ? List.of("llvm-ar", "ar") : List.of("gcc-ar", "ar"));
    List<Path> tools = List.of(linker, objcopy, archiver);
    List<Path> programs = programs(kind, tools);
    Digest identity =
        Questions.identity(
            new Digest().add(version).add(triple).add(host.deciding()), existing(programs));
    var compiler =
        new Compiler(
            program,
            kind,
            major,
            version,
            triple,
            architecture,
            headers,
            linker,
            objcopy,
            archiver,
            identity.hex());
    return new Probe.Usable(compiler, watched(programs));
  }

  /**
   * All that the compiler is made of: the driver, what it starts, what those are linked with, what
   * they read. Files that configure it belong to it also while they are not there.
   */
  private List<Path> programs(CompilerKind kind, List<Path> tools)
      throws InterruptedException, Refused {
    List<Path> programs = new ArrayList<>(List.of(program));
    programs.addAll(tools);
    List<Path> further = new ArrayList<>();
    switch (kind) {
      case GCC -> {
        for (String name : List.of("cc1", "as", "ar", "collect2", "lto1", "lto-wrapper")) {
          questions.possibleTool(name).ifPresent(programs::add);
        }
        questions.possibleFile("liblto_plugin.so").ifPresent(programs::add);
        questions.possibleFile("specs").ifPresent(further::add);
      }
      case CLANG -> {
        String name = program.getFileName().toString();
        for (String config : List.of(name + ".cfg", "clang.cfg")) {
          further.add(program.resolveSibling(config));
        }
      }
    }
    further.addAll(questions.libraries(programs));
    programs.addAll(further);
    return programs.stream().distinct().toList();
  }

  private static List<Path> existing(List<Path> files) {
    return files.stream().filter(Files::isRegularFile).toList();
  }

  /** With what would be found instead, if it were there. */
  private List<Path> watched(List<Path> programs) throws InterruptedException {
    List<Path> watched = new ArrayList<>(programs);
    List<Path> first = questions.toolDirectories();
    for (Path one : programs) {
      if (Files.isExecutable(one) && !one.equals(program)) {
        watched.addAll(new Programs(host).earlier(one, first));
      }
    }
    return watched.stream().distinct().toList();
  }

  private Path tool(List<String> names) throws ToolchainException, InterruptedException, Refused {
    for (String name : names) {
      Optional<Path> found = questions.tool(name);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new ToolchainException(new ToolNotFound(names, program, host.searchPath()));
  }
}
