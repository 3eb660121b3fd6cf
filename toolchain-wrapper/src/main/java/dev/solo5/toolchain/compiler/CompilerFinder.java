package dev.solo5.toolchain.compiler;

import dev.solo5.elf.Machine;
import dev.solo5.toolchain.compiler.Questions.Family;
import dev.solo5.toolchain.compiler.Questions.Refused;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.CompilerNotFound;
import dev.solo5.toolchain.problem.ToolchainProblem.CompilerNotFound.Rejected;
import dev.solo5.toolchain.problem.ToolchainProblem.ToolNotFound;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.StampedMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the C compiler, and the tools that belong to it; what it learnt of one is kept in the store
 * until a program of it changes.
 *
 * @param host where it looks
 * @param store where it remembers
 */
public record CompilerFinder(BuildHost host, ContentStore store) {
  private static final List<String> USUAL = List.of("cc", "gcc", "clang");

  /**
   * The compiler of that name or path, or the first usual one that works.
   *
   * @throws ToolchainException with {@code CompilerNotFound} or {@code ToolNotFound}
   */
  public Compiler find(Optional<String> requested) throws ToolchainException, InterruptedException {
    StampedMemory memory = new Programs(host).memory(store);
    List<Rejected> rejected = new ArrayList<>();
    for (String candidate : requested.map(List::of).orElse(USUAL)) {
      Optional<Path> program = new Programs(host).find(candidate);
      if (program.isEmpty()) {
        rejected.add(new Rejected(candidate, notFound(candidate)));
        continue;
      }
      Optional<Compiler> known = memory.recall(program.get().toString(), Compiler::of);
      if (known.isPresent()) {
        return known.get();
      }
      try {
        return probe(program.get(), memory);
      } catch (Refused e) {
        rejected.add(new Rejected(program.get().toString(), e.reason()));
      }
    }
    throw new ToolchainException(new CompilerNotFound(rejected, host.searchPath()));
  }

  private static String notFound(String candidate) {
    return candidate.contains("/") && Files.exists(Path.of(candidate))
        ? "not executable"
        : "not found";
  }

  private Compiler probe(Path program, StampedMemory memory)
      throws ToolchainException, InterruptedException, Refused {
    var questions = new Questions(host, program);
    Family family = questions.family("c");
    CompilerKind kind = family.kind();
    if (family.majorVersion() < kind.oldestMajor()) {
      throw new Refused(
          "%s %s, expected at least %s"
              .formatted(kind.text(), family.majorVersion(), kind.oldestMajor()));
    }
    String triple = questions.triple();
    Machine architecture =
        Machine.ofTriple(triple)
            .orElseThrow(() -> new Refused("builds for " + triple + ", which Solo5 does not know"));
    String version = questions.version();
    Path headers = Path.of(questions.answer("-print-file-name=include").strip());
    if (!Files.isDirectory(headers)) {
      throw new Refused("has no header directory of its own");
    }
    boolean clang = kind == CompilerKind.CLANG;
    Path linker = tool(questions, clang ? List.of("ld.lld", "ld") : List.of("ld"));
    Path objcopy = tool(questions, clang ? List.of("llvm-objcopy", "objcopy") : List.of("objcopy"));
    Path archiver = tool(questions, clang ? List.of("llvm-ar", "ar") : List.of("gcc-ar", "ar"));
    List<Path> programs = programs(questions, kind, List.of(linker, objcopy, archiver));
    var identity = new Digest().add(version).add(triple).add(host.deciding());
    var compiler =
        new Compiler(
            program,
            kind,
            family.majorVersion(),
            version,
            triple,
            architecture,
            headers,
            linker,
            objcopy,
            archiver,
            Questions.identity(identity, programs.stream().filter(Files::isRegularFile).toList()));
    StampedMemory.look(watched(questions, programs))
        .ifPresent(seen -> memory.remember(program.toString(), compiler.texts(), seen));
    return compiler;
  }

  /**
   * All that the compiler is made of: the driver, what it starts, what those are linked with, what
   * they read. Files that configure it belong to it also while they are not there.
   */
  private static List<Path> programs(Questions questions, CompilerKind kind, List<Path> tools)
      throws InterruptedException, Refused {
    List<Path> programs = new ArrayList<>(List.of(questions.program()));
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
        String name = questions.program().getFileName().toString();
        for (String config : List.of(name + ".cfg", "clang.cfg")) {
          further.add(questions.program().resolveSibling(config));
        }
      }
    }
    further.addAll(questions.libraries(programs));
    programs.addAll(further);
    return programs.stream().distinct().toList();
  }

  /** With what would be found instead, if it were there. */
  private List<Path> watched(Questions questions, List<Path> programs) throws InterruptedException {
    List<Path> watched = new ArrayList<>(programs);
    List<Path> first = questions.toolDirectories();
    for (Path one : programs) {
      if (Files.isExecutable(one) && !one.equals(questions.program())) {
        watched.addAll(new Programs(host).earlier(one, first));
      }
    }
    return watched.stream().distinct().toList();
  }

  private Path tool(Questions questions, List<String> names)
      throws ToolchainException, InterruptedException, Refused {
    for (String name : names) {
      Optional<Path> found = questions.tool(name);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new ToolchainException(new ToolNotFound(names, questions.program(), host.searchPath()));
  }
}
