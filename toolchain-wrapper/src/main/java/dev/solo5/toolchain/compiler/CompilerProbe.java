package dev.solo5.toolchain.compiler;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.ToolNotFound;
import dev.solo5.toolchain.process.Command;
import dev.solo5.toolchain.process.Finished;
import dev.solo5.toolchain.process.Host;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.FileStamp;
import dev.solo5.toolchain.target.Architecture;
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
  private static final Path ROOT = Path.of("/");

  private final Host host;
  private final Path program;

  CompilerProbe(Host host, Path program) {
    this.host = host;
    this.program = program;
  }

  Probe probe() throws ToolchainException, InterruptedException {
    try {
      return ask();
    } catch (Refused e) {
      return new Probe.Unusable(e.reason);
    } catch (IOException e) {
      return new Probe.Unusable(ContentStore.reason(e));
    }
  }

  private Probe ask() throws ToolchainException, IOException, InterruptedException, Refused {
    var macros = PredefinedMacros.parse(answer("-E", "-dM", "-x", "c", "/dev/null"));
    CompilerKind kind = macros.kind().orElseThrow(() -> new Refused("neither GCC nor clang"));
    int major = macros.majorVersion(kind);
    if (major < kind.oldestMajor()) {
      throw new Refused(kind.text() + " " + major + ", expected at least " + kind.oldestMajor());
    }
    String triple = answer("-dumpmachine").strip();
    Architecture architecture =
        Architecture.ofTriple(triple)
            .orElseThrow(() -> new Refused("builds for " + triple + ", which Solo5 does not know"));
    String version = answer("--version").lines().findFirst().orElse("");
    Path headers = Path.of(answer("-print-file-name=include").strip());
    if (!Files.isDirectory(headers)) {
      throw new Refused("has no header directory of its own");
    }
    Path linker = tool(kind == CompilerKind.CLANG ? List.of("ld.lld", "ld") : List.of("ld"));
    Path objcopy =
        tool(kind == CompilerKind.CLANG ? List.of("llvm-objcopy", "objcopy") : List.of("objcopy"));
    List<Path> programs = programs(kind, linker, objcopy);
    String identity = identity(version, triple, programs);
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
            identity);
    return new Probe.Usable(compiler, programs);
  }

  /** The driver is small and seldom changes; what it starts does the work. */
  private List<Path> programs(CompilerKind kind, Path linker, Path objcopy)
      throws InterruptedException, Refused {
    List<Path> programs = new ArrayList<>(List.of(program, linker, objcopy));
    if (kind == CompilerKind.GCC) {
      named("cc1").ifPresent(programs::add);
      named("as").ifPresent(programs::add);
    }
    return programs;
  }

  /** No inodes in it: they differ between containers of one image, whose cache may be shared. */
  private static String identity(String version, String triple, List<Path> programs)
      throws IOException {
    var digest = new Digest().add(version).add(triple);
    for (Path path : programs) {
      FileStamp stamp = FileStamp.of(path).orElseThrow(() -> new IOException(path + " is gone"));
      digest
          .add(path.toRealPath().toString())
          .add(Long.toString(stamp.sizeBytes()))
          .add(Long.toString(stamp.modifiedNanos()));
    }
    return digest.hex();
  }

  private Path tool(List<String> names) throws ToolchainException, InterruptedException, Refused {
    for (String name : names) {
      Optional<Path> found = named(name);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new ToolchainException(new ToolNotFound(names, program, host.searchPath()));
  }

  /**
   * A compiler answers with a path when it found the tool beside itself, else with the bare name.
   */
  private Optional<Path> named(String name) throws InterruptedException, Refused {
    return new Programs(host).find(answer("-print-prog-name=" + name).strip());
  }

  private String answer(String... arguments) throws InterruptedException, Refused {
    Finished finished = run(new Command(program, List.of(arguments), ROOT));
    if (!finished.succeeded()) {
      throw new Refused(
          String.join(" ", arguments)
              + " ended with status "
              + finished.status()
              + finished.output().lines().findFirst().map(line -> ": " + line).orElse(""));
    }
    return finished.output();
  }

  private Finished run(Command command) throws InterruptedException, Refused {
    try {
      return host.processes().run(command);
    } catch (ToolchainException e) {
      throw new Refused(e.problem().message());
    }
  }

  /** The program is not a compiler that works here; the message says why. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Refused(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
