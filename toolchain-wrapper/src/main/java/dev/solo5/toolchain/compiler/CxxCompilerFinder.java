package dev.solo5.toolchain.compiler;

import dev.solo5.toolchain.compiler.Questions.Family;
import dev.solo5.toolchain.compiler.Questions.Refused;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.CompilerNotFound.Rejected;
import dev.solo5.toolchain.problem.ToolchainProblem.CxxCompilerNotFound;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.ContentStore;
import dev.solo5.toolchain.store.Digest;
import dev.solo5.toolchain.store.StampedMemory;
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
 *
 * @param host where it looks
 * @param compiler what the C++ compiler must belong to
 * @param store where it remembers
 */
public record CxxCompilerFinder(BuildHost host, Compiler compiler, ContentStore store) {
  /** A part of the name of a C compiler, and what stands for it in its C++ compiler's. */
  private static final String[][] NAMES = {{"clang", "clang++"}, {"gcc", "g++"}, {"cc", "c++"}};

  /**
   * The C++ compiler of that name or path, or the one whose name says that it belongs to the C
   * compiler.
   *
   * @throws ToolchainException with {@code CxxCompilerNotFound}
   */
  public CxxCompiler find(Optional<String> requested)
      throws ToolchainException, InterruptedException {
    String subject = "c++ " + requested.orElse("") + " of " + compiler.identity();
    StampedMemory memory = new Programs(host).memory(store);
    Optional<CxxCompiler> known = memory.recall(subject, CxxCompiler::of);
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
        var questions = new Questions(host, program.get());
        mustBelong(questions);
        List<Path> programs = programs(questions);
        CxxCompiler found = found(questions, programs);
        StampedMemory.look(programs)
            .ifPresent(seen -> memory.remember(subject, found.texts(), seen));
        return found;
      } catch (Refused e) {
        rejected.add(new Rejected(program.get().toString(), e.reason()));
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
    for (String[] pair : NAMES) {
      if (name.contains(pair[0])) {
        return name.replace(pair[0], pair[1]);
      }
    }
    return "c++";
  }

  private List<Path> programs(Questions questions) throws InterruptedException, Refused {
    List<Path> programs = new ArrayList<>(List.of(questions.program()));
    if (compiler.kind() == CompilerKind.GCC) {
      questions.possibleTool("cc1plus").ifPresent(programs::add);
    }
    programs.addAll(questions.libraries(programs));
    return programs;
  }

  private CxxCompiler found(Questions questions, List<Path> programs)
      throws InterruptedException, Refused {
    var digest = new Digest().add(compiler.identity()).add(questions.version());
    return new CxxCompiler(
        questions.program(), headers(questions), Questions.identity(digest, programs));
  }

  private void mustBelong(Questions questions) throws InterruptedException, Refused {
    Family family = questions.family("c++");
    String triple = questions.triple();
    if (!family.equals(new Family(compiler.kind(), compiler.majorVersion()))) {
      throw new Refused(family.kind().text() + " " + family.majorVersion());
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
}
