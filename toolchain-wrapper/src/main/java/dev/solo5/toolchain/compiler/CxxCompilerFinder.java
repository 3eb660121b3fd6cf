package dev.solo5.toolchain.compiler;

import dev.solo5.toolchain.compiler.Questions.Refused;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.CompilerNotFound.Rejected;
import dev.solo5.toolchain.problem.ToolchainProblem.CxxCompilerNotFound;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the C++ compiler that belongs to a C compiler: of the same family, version and target, so
 * that their objects go together, those of link-time optimisation too. What it learnt is kept in
 * the store until a program changes.
 */
public final class CxxCompilerFinder {
  private static final List<Pair> NAMES =
      List.of(new Pair("clang", "clang++"), new Pair("gcc", "g++"), new Pair("cc", "c++"));

  private final BuildHost host;
  private final Compiler compiler;
  private final ProbeMemory<CxxCompiler> memory;

  /** Looks on {@code host} for what belongs to {@code compiler}, remembers in {@code store}. */
  public CxxCompilerFinder(BuildHost host, Compiler compiler, ContentStore store) {
    this.host = host;
    this.compiler = compiler;
    this.memory =
        new ProbeMemory<>(
            store.root().resolve("compilers"),
            List.of(host.environment().getOrDefault("PATH", ""), host.deciding().toString()),
            CxxCompiler.FORM);
  }

  /**
   * The C++ compiler of that name or path, or the one whose name says that it belongs to the C
   * compiler.
   *
   * @throws ToolchainException with {@code CxxCompilerNotFound}
   */
  public CxxCompiler find(Optional<String> requested)
      throws ToolchainException, InterruptedException {
    String subject = "c++ " + requested.orElse("") + " of " + compiler.identity();
    Optional<CxxCompiler> known = memory.recall(subject);
    if (known.isPresent()) {
      return known.get();
    }
    List<Rejected> rejected = new ArrayList<>();
    for (String candidate : requested.map(Set::of).orElseGet(this::candidates)) {
      Optional<Path> program = new Programs(host).find(candidate);
      if (program.isEmpty()) {
        rejected.add(new Rejected(candidate, "not found"));
        continue;
      }
      try {
        return probe(subject, program.get());
      } catch (Refused e) {
        rejected.add(new Rejected(program.get().toString(), e.reason()));
      } catch (IOException e) {
        rejected.add(new Rejected(program.get().toString(), ContentStore.reason(e)));
      }
    }
    throw new ToolchainException(
        new CxxCompilerNotFound(
            compiler.path(),
            compiler.kind().text(),
            compiler.majorVersion(),
            rejected,
            host.searchPath()));
  }

  /** Beside the C compiler first, then by the search path. */
  private Set<String> candidates() {
    Set<String> names = new LinkedHashSet<>();
    names.add(cxxName(compiler.path()));
    try {
      names.add(cxxName(compiler.path().toRealPath()));
    } catch (IOException e) {
      // It was started a moment ago; its other names will do.
    }
    String usual =
        switch (compiler.kind()) {
          case GCC -> "g++";
          case CLANG -> "clang++";
        };
    names.add(usual + "-" + compiler.majorVersion());
    names.add(usual);
    Set<String> candidates = new LinkedHashSet<>();
    for (String name : names) {
      Path beside = compiler.path().resolveSibling(name);
      candidates.add(Files.isExecutable(beside) ? beside.toString() : name);
    }
    return candidates;
  }

  /** {@code clang++-14} of {@code clang-14}, {@code g++} of {@code gcc}, {@code c++} of others. */
  private static String cxxName(Path program) {
    String name = program.getFileName().toString();
    return NAMES.stream()
        .filter(pair -> name.contains(pair.c()))
        .findFirst()
        .map(pair -> name.replace(pair.c(), pair.cxx()))
        .orElse("c++");
  }

  private CxxCompiler probe(String subject, Path program)
      throws IOException, InterruptedException, Refused {
    var questions = new Questions(host, program);
    mustBelong(questions);
    List<Path> programs = new ArrayList<>(List.of(program));
    if (compiler.kind() == CompilerKind.GCC) {
      questions.possibleTool("cc1plus").ifPresent(programs::add);
    }
    programs.addAll(questions.libraries(programs));
    var digest = new Digest().add(compiler.identity()).add(questions.version());
    var found =
        new CxxCompiler(program, headers(questions), Questions.identity(digest, programs).hex());
    memory.remember(subject, found, programs);
    return found;
  }

  private void mustBelong(Questions questions) throws InterruptedException, Refused {
    var macros = PredefinedMacros.parse(questions.answer("-E", "-dM", "-x", "c++", "/dev/null"));
    CompilerKind kind = macros.kind().orElseThrow(() -> new Refused("neither GCC nor clang"));
    int major = macros.majorVersion(kind);
    String triple = questions.answer("-dumpmachine").strip();
    if (kind != compiler.kind() || major != compiler.majorVersion()) {
      throw new Refused(kind.text() + " " + major);
    }
    if (!triple.equals(compiler.triple())) {
      throw new Refused("builds for " + triple);
    }
  }

  /** The directories of the C++ library among those that are searched. */
  private static List<Path> headers(Questions questions) throws InterruptedException, Refused {
    return questions
        .answer("-E", "-v", "-x", "c++", "/dev/null")
        .lines()
        .filter(line -> line.startsWith(" /") && line.contains("/c++/"))
        .map(line -> Path.of(line.strip()).normalize())
        .filter(directory -> Files.isDirectory(directory) && !directory.endsWith("backward"))
        .distinct()
        .toList();
  }

  /** A part of the name of a C compiler, and what stands for it in its C++ compiler's. */
  private record Pair(String c, String cxx) {}
}
