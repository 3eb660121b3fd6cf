package dev.solo5.toolchain;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which compiler and which cache.
 *
 * @param compiler name or path of the C compiler; empty: the first that works of cc, gcc, clang
 * @param cxxCompiler name or path of the C++ compiler; empty: the one that belongs to the C
 *     compiler
 * @param cacheDirectory where compiled bindings are kept, and must be possible to keep; empty:
 *     {@code $XDG_CACHE_HOME/solo5} or {@code ~/.cache/solo5}
 * @param fallbackCacheDirectory used instead of a default that can't be written
 */
public record ToolchainRequest(
    Optional<String> compiler,
    Optional<String> cxxCompiler,
    Optional<Path> cacheDirectory,
    Path fallbackCacheDirectory) {
  public ToolchainRequest {
    cacheDirectory = cacheDirectory.map(Path::toAbsolutePath);
    fallbackCacheDirectory = fallbackCacheDirectory.toAbsolutePath();
  }

  /** With the C++ compiler that belongs to the C compiler. */
  public ToolchainRequest(
      Optional<String> compiler, Optional<Path> cacheDirectory, Path fallbackCacheDirectory) {
    this(compiler, Optional.empty(), cacheDirectory, fallbackCacheDirectory);
  }
}
