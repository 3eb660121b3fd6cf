package dev.solo5.build.compile;

import dev.solo5.build.compile.BuildRequest.Compilers;
import dev.solo5.build.library.Libraries;
import dev.solo5.toolchain.CompileOptions;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What library to build, from what, into what. All paths are absolute.
 *
 * @param name the archive is called {@code libNAME-ARCHITECTURE.a}
 * @param baseDirectory the project
 * @param sourceDirectory everything in it that can be compiled is; need not exist
 * @param headerDirectory everything in it is published; need not exist
 * @param outputDirectory where archive and artifact go
 * @param projectBuildDirectory where the project builds anything
 * @param compilers what compiles
 * @param compile how, without what is for single sources
 * @param sourceFlags flags for single sources
 * @param compileCommands where editors find how sources are compiled
 * @param libraries what the project depends on
 * @param architectures those of archives that the project has already
 */
public record LibraryRequest(
    String name,
    Path baseDirectory,
    Path sourceDirectory,
    Path headerDirectory,
    Path outputDirectory,
    Path projectBuildDirectory,
    Compilers compilers,
    CompileOptions compile,
    List<PatternFlags> sourceFlags,
    Path compileCommands,
    Libraries libraries,
    Set<String> architectures) {
  public LibraryRequest {
    sourceFlags = List.copyOf(sourceFlags);
    architectures = Set.copyOf(architectures);
  }

  /** Directories where no source is looked for. */
  Set<Path> built() {
    return new HashSet<>(List.of(projectBuildDirectory, outputDirectory));
  }

  /** The artifact of the project. */
  Path artifact() {
    return outputDirectory.resolve(name + ".unikernel-lib");
  }
}
