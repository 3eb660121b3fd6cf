package dev.solo5.toolchain.compiler;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.CompilerNotFound;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.ContentStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the C compiler; what it learnt of one is kept in the store until a program of it changes.
 */
public final class CompilerFinder {
  private static final List<String> USUAL = List.of("cc", "gcc", "clang");

  private final BuildHost host;
  private final ProbeMemory<Compiler> memory;

  /** Looks on {@code host}, remembers in {@code store}. */
  public CompilerFinder(BuildHost host, ContentStore store) {
    this.host = host;
    this.memory =
        new ProbeMemory<>(
            store.root().resolve("compilers"),
            List.of(host.environment().getOrDefault("PATH", ""), host.deciding().toString()),
            Compiler.FORM);
  }

  /**
   * The compiler of that name or path, or the first usual one that works.
   *
   * @throws ToolchainException with {@code CompilerNotFound} or {@code ToolNotFound}
   */
  public Compiler find(Optional<String> requested) throws ToolchainException, InterruptedException {
    List<CompilerNotFound.Rejected> rejected = new ArrayList<>();
    for (String candidate : requested.map(List::of).orElse(USUAL)) {
      Optional<Path> program = new Programs(host).find(candidate);
      if (program.isEmpty()) {
        rejected.add(new CompilerNotFound.Rejected(candidate, notFound(candidate)));
        continue;
      }
      switch (probe(program.get())) {
        case Probe.Usable(Compiler compiler, List<Path> _) -> {
          return compiler;
        }
        case Probe.Unusable(String reason) ->
            rejected.add(new CompilerNotFound.Rejected(program.get().toString(), reason));
      }
    }
    throw new ToolchainException(new CompilerNotFound(rejected, host.searchPath()));
  }

  private static String notFound(String candidate) {
    return candidate.contains("/") && Files.exists(Path.of(candidate))
        ? "not executable"
        : "not found";
  }

  private Probe probe(Path program) throws ToolchainException, InterruptedException {
    Optional<Compiler> known = memory.recall(program.toString());
    if (known.isPresent()) {
      return new Probe.Usable(known.get(), List.of());
    }
    Probe probe = new CompilerProbe(host, program).probe();
    if (probe instanceof Probe.Usable(Compiler compiler, List<Path> programs)) {
      memory.remember(compiler.path().toString(), compiler, programs);
    }
    return probe;
  }
}
