package dev.solo5.build.compile;

import dev.solo5.build.library.Libraries;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.SourceFlags;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.UnikernelBuild;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to compile, whatever is made of the objects. All paths are absolute.
 *
 * @param name of what is made
 * @param baseDirectory the project
 * @param sourceDirectory everything in it that can be compiled or linked is
 * @param outputDirectory where everything goes that is made
 * @param projectBuildDirectory where the project builds anything
 * @param compilers what compiles
 * @param compile how, without what is for single sources
 * @param sourceFlags flags for single sources
 * @param compileCommands where editors find how sources are compiled
 * @param libraries what the project depends on
 */
public record CompileRequest(
    String name,
    Path baseDirectory,
    Path sourceDirectory,
    Path outputDirectory,
    Path projectBuildDirectory,
    Compilers compilers,
    CompileOptions compile,
    List<PatternFlags> sourceFlags,
    Path compileCommands,
    Libraries libraries) {

  public CompileRequest {
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
    return new HashSet<>(List.of(projectBuildDirectory, outputDirectory));
  }

  /** All options for compiling {@code inputs}, with the headers of dependencies, now unpacked. */
  CompileOptions options(List<Path> inputs) throws ProblemException {
    List<Path> include = new ArrayList<>(compile.includeDirectories());
    include.addAll(libraries.unpackHeaders(outputDirectory.resolve("headers")));
    List<SourceFlags> flags = new ArrayList<>();
    for (PatternFlags some : sourceFlags) {
      flags.add(some.of(sourceDirectory, inputs));
    }
    return compile.withIncludeDirectories(include).withSourceFlags(flags);
  }

  /** The compilers, and a cache below the output where the user's can't be used. */
  ToolchainRequest toolchain() {
    return new ToolchainRequest(
        compilers.c(),
        compilers.cxx(),
        compilers.cacheDirectory(),
        outputDirectory.resolve("cache"));
  }

  /** The build of these inputs. */
  UnikernelBuild build(
      String name, Set<Target> targets, List<Path> inputs, CompileOptions options) {
    return UnikernelBuild.of(name, baseDirectory, outputDirectory, targets, inputs)
        .withCompile(options)
        .withCompileCommands(compileCommands);
  }
}
