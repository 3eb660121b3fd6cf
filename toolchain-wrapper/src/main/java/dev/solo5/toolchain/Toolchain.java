package dev.solo5.toolchain;

import dev.solo5.elf.Target;
import dev.solo5.toolchain.bindings.Bindings;
import dev.solo5.toolchain.bindings.BindingsCache;
import dev.solo5.toolchain.bindings.BindingsSources;
import dev.solo5.toolchain.bindings.Support;
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
    ContentStore store = openStore(request, host);
    Compiler compiler = new CompilerFinder(host, store).find(request.compiler());
    return new Toolchain(host, compiler, request.cxxCompiler(), store, warnings(request, host));
  }

  private static ContentStore openStore(ToolchainRequest request, BuildHost host)
      throws ToolchainException {
    if (request.cacheDirectory().isPresent()) {
      return open(request.cacheDirectory().get());
    }
    Optional<Path> usual =
        host.cacheDirectory()
            .filter(ContentStore::canBeKeptIn)
            .filter(directory -> ContentStore.objection(directory).isEmpty());
    return open(usual.orElse(request.fallbackCacheDirectory()));
  }

  /** Of a usual cache that can't be trusted: it will be slower, which is not what is usual. */
  private static List<Diagnostic> warnings(ToolchainRequest request, BuildHost host) {
    return host
        .cacheDirectory()
        .filter(_ -> request.cacheDirectory().isEmpty())
        .flatMap(usual ->
            ContentStore.objection(usual)
                .map(objection ->
                    Diagnostic.of(
                        Severity.WARNING,
                        "%s: not used as the cache: %s; %s is used instead"
                            .formatted(usual, objection, request.fallbackCacheDirectory()))))
        .stream()
        .toList();
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

  /**
   * The bindings of a target as an earlier build left them in the cache; empty when that is not
   * known for certain. Their files are not checked.
   */
  Optional<Bindings> knownBindings(Target target) {
    return bindings.known(target);
  }

  /** What programs with constructors and programs in C++ are linked with. */
  Support support() throws ToolchainException, InterruptedException {
    return bindings.support();
  }

  /** What whoever builds should hear in each build. */
  List<Diagnostic> warnings() {
    return warnings;
  }

  BuildHost host() {
    return host;
  }
}
