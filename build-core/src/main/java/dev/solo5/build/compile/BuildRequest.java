package dev.solo5.build.compile;

import dev.solo5.build.library.Libraries;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.LinkOptions;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to build, from what, into what. All paths are absolute.
 *
 * @param name the unikernels are called {@code NAME.TARGET}
 * @param version of this plugin
 * @param baseDirectory the project
 * @param sourceDirectory everything in it that can be compiled or linked is
 * @param manifest the manifest, JSON
 * @param generatedDirectory where the manifest's C source goes
 * @param outputDirectory where the unikernels go
 * @param projectBuildDirectory where the project builds anything
 * @param targets what to link for
 * @param compilers what compiles
 * @param compile how, without what is for single sources
 * @param sourceFlags flags for single sources
 * @param link how the unikernels are linked
 * @param compileCommands where editors find how sources are compiled
 * @param libraries what the project depends on
 */
public record BuildRequest(
    String name,
    String version,
    Path baseDirectory,
    Path sourceDirectory,
    Path manifest,
    Path generatedDirectory,
    Path outputDirectory,
    Path projectBuildDirectory,
    Set<Target> targets,
    Compilers compilers,
    CompileOptions compile,
    List<PatternFlags> sourceFlags,
    LinkOptions link,
    Optional<Path> compileCommands,
    Libraries libraries) {

  public BuildRequest {
    targets = Set.copyOf(targets);
    sourceFlags = List.copyOf(sourceFlags);
  }

  /**
   * What compiles.
   *
   * @param c name or path of the C compiler; empty: the first that works
   * @param cxx name or path of the C++ compiler; empty: the one that belongs to the C compiler
   * @param cacheDirectory keeps the compiled bindings; empty: the user's cache directory
   */
  public record Compilers(
      Optional<String> c, Optional<String> cxx, Optional<Path> cacheDirectory) {}

  /** Directories where no source is looked for. */
  Set<Path> built() {
    return new HashSet<>(List.of(projectBuildDirectory, outputDirectory, generatedDirectory));
  }

  /** Where the unikernel of a target goes. */
  public Path unikernel(Target target) {
    return outputDirectory.resolve(name + "." + target.text());
  }
}
