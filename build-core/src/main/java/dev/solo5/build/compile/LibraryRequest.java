package dev.solo5.build.compile;

import java.nio.file.Path;
import java.util.Set;

/**
 * What library to build, from what, into what. All paths are absolute.
 *
 * @param sources what is compiled, if there is anything; the archive is called {@code
 *     libNAME-ARCHITECTURE.a}
 * @param headerDirectory everything in it is published; need not exist
 * @param architectures those of archives that the project has already
 */
public record LibraryRequest(
    CompileRequest sources, Path headerDirectory, Set<String> architectures) {

  public LibraryRequest {
    architectures = Set.copyOf(architectures);
  }

  /** The artifact of the project. */
  Path artifact() {
    return sources.outputDirectory().resolve(sources.name() + ".unikernel-lib");
  }
}
