package dev.solo5.toolchain;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.bindings.BindingsCache;
import dev.solo5.toolchain.bindings.BindingsSources;
import dev.solo5.toolchain.compiler.Compiler;
import dev.solo5.toolchain.compiler.CompilerFinder;
import dev.solo5.toolchain.compiler.CxxCompiler;
import dev.solo5.toolchain.compiler.CxxCompilerFinder;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.CacheUnusable;
import dev.solo5.toolchain.process.BuildHost;
import dev.solo5.toolchain.store.ContentStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A compiler and the bindings it compiled, found once and used for any number of builds;
 * thread-safe.
 */
public final class Toolchain {
  private final BuildHost host;
  private final Compiler compiler;
  private final BindingsCache bindings;
  private final ContentStore store;
  private final List<Diagnostic> warnings;
  private final Optional<String> cxxRequested;

  private Toolchain(
      BuildHost host,
      Compiler compiler,
      Optional<String> cxxRequested,
      ContentStore store,
      List<Diagnostic> warnings) {
    this.host = host;
    this.warnings = List.copyOf(warnings);
    this.compiler = compiler;
    this.store = store;
    this.cxxRequested = cxxRequested;
    this.bindings = new BindingsCache(host, compiler, store, BindingsSources.onClassPath());
  }

  /**
   * Finds the compiler and opens the cache.
   *
   * @throws ToolchainException with {@code CompilerNotFound}, {@code ToolNotFound} or {@code
   *     CacheUnusable}
   */
  public static Toolchain find(ToolchainRequest request, BuildHost host)
      throws ToolchainException, InterruptedException {
    List<Diagnostic> warnings = new ArrayList<>();
    ContentStore store = open(cache(request, host, warnings));
    Compiler compiler = new CompilerFinder(host, store).find(request.compiler());
    return new Toolchain(host, compiler, request.cxxCompiler(), store, warnings);
  }

  /**
   * Warns of a usual cache that can't be trusted: it will be slower, which is not what is usual.
   */
  private static Path cache(ToolchainRequest request, BuildHost host, List<Diagnostic> warnings) {
    Path fallback = request.fallbackCacheDirectory();
    if (request.cacheDirectory().isPresent() || host.cacheDirectory().isEmpty()) {
      return request.cacheDirectory().orElse(fallback);
    }
    Path usual = host.cacheDirectory().get();
    Optional<String> objection = ContentStore.objection(usual);
    objection.ifPresent(reason ->
        warnings.add(
            Diagnostic.of(
                Severity.WARNING,
                "%s: not used as the cache: %s; %s is used instead"
                    .formatted(usual, reason, fallback))));
    return objection.isEmpty() && ContentStore.canBeKeptIn(usual) ? usual : fallback;
  }

  private static ContentStore open(Path directory) throws ToolchainException {
    try {
      return ContentStore.open(directory);
    } catch (IOException e) {
      throw new ToolchainException(new CacheUnusable(directory, ContentStore.reason(e)), e);
    }
  }

  /** The compiler. */
  public Compiler compiler() {
    return compiler;
  }

  /**
   * The C++ compiler.
   *
   * @throws ToolchainException with {@code CxxCompilerNotFound}
   */
  public CxxCompiler cxxCompiler() throws ToolchainException, InterruptedException {
    return new CxxCompilerFinder(host, compiler, store).find(cxxRequested);
  }

  /** Where compiled bindings are kept. */
  public Path cacheDirectory() {
    return store.root();
  }

  /**
   * The bindings of a target, compiled first when the cache has none.
   *
   * @throws ToolchainException with {@code UnsupportedTarget}, {@code BindingsFailed} or {@code
   *     CacheUnusable}
   */
  public Bindings bindings(Target target) throws ToolchainException, InterruptedException {
    return bindings.of(target);
  }

  /** Those bindings, and what programs are linked with besides. */
  BindingsCache bindings() {
    return bindings;
  }

  /** What whoever builds should hear in each build. */
  List<Diagnostic> warnings() {
    return warnings;
  }

  BuildHost host() {
    return host;
  }
}
