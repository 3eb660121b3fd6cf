package dev.solo5.toolchain;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Flags for some of the sources, after all others.
 *
 * @param sources which; every path is made absolute
 * @param flags what the compiler gets for them
 */
public record SourceFlags(Set<Path> sources, List<String> flags) {
  public SourceFlags {
    sources = Set.copyOf(sources.stream().map(UnikernelBuild::absolute).toList());
    flags = List.copyOf(flags);
  }
}
