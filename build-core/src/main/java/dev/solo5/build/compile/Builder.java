package dev.solo5.build.compile;

import dev.solo5.build.library.Libraries.Archive;
import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.toolchain.BuildResult;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.SourceFlags;
import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.UnikernelBuild;
import dev.solo5.toolchain.UnikernelBuilder;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.BuildHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Builds unikernels from a project.
 *
 * @param host the machine whose compiler is used
 */
public record Builder(BuildHost host) {

  /**
   * Generates the manifest's source, compiles what changed and links what changed.
   *
   * @throws ProblemException when the project or the machine can't
   */
  public BuildResult build(BuildRequest request) throws ProblemException {
    List<Path> inputs = SourceFiles.in(request.sourceDirectory(), request.built());
    CompileOptions compile =
        compile(
            request.compile(),
            request.sourceFlags(),
            request.sourceDirectory(),
            inputs,
            request.libraries().unpackHeaders(request.outputDirectory().resolve("headers")));
    Path manifestSource =
        GeneratedManifest.generate(
            request.manifest(), request.generatedDirectory(), request.version());
    List<Archive> archives = new ArrayList<>();
    try {
      Toolchain toolchain =
          Toolchain.find(toolchain(request.compilers(), request.outputDirectory()), host);
      archives.addAll(request.libraries().archives(toolchain.compiler().architecture()));
      List<Path> all = new ArrayList<>(inputs);
      archives.forEach(archive -> all.add(archive.file()));
      return new UnikernelBuilder(toolchain)
          .build(unikernel(request, all, manifestSource, compile));
    } catch (ToolchainException e) {
      throw new ProblemException(
          DefinedTwice.explain(BuildProblem.BuildFailed.of(e), archives, request.baseDirectory()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(new Problem.Interrupted(), e);
    }
  }

  /**
   * Whether there is anything to compile or to link in a directory, which need not be there.
   *
   * @param built directories that builds write to
   */
  public static boolean hasInputs(Path directory, Set<Path> built) throws ProblemException {
    return Files.isDirectory(directory) && !SourceFiles.list(directory, built).isEmpty();
  }

  /** All options for compiling {@code inputs}, with the headers of dependencies. */
  static CompileOptions compile(
      CompileOptions general,
      List<PatternFlags> sourceFlags,
      Path sourceDirectory,
      List<Path> inputs,
      List<Path> headers)
      throws ProblemException {
    List<SourceFlags> flags = new ArrayList<>();
    for (PatternFlags some : sourceFlags) {
      flags.add(some.of(sourceDirectory, inputs));
    }
    List<Path> include = new ArrayList<>(general.includeDirectories());
    include.addAll(headers);
    return general.withIncludeDirectories(include).withSourceFlags(flags);
  }

  /** The compilers, and a cache below {@code outputDirectory} where the user's can't be used. */
  static ToolchainRequest toolchain(BuildRequest.Compilers compilers, Path outputDirectory) {
    return new ToolchainRequest(
        compilers.c(),
        compilers.cxx(),
        compilers.cacheDirectory(),
        outputDirectory.resolve("cache"));
  }

  private static UnikernelBuild unikernel(
      BuildRequest request, List<Path> inputs, Path manifestSource, CompileOptions compile) {
    UnikernelBuild build =
        UnikernelBuild.of(
                request.name(),
                request.baseDirectory(),
                request.outputDirectory(),
                request.targets(),
                inputs)
            .withManifestSource(manifestSource)
            .withCompile(compile)
            .withLink(request.link());
    return request.compileCommands().map(build::withCompileCommands).orElse(build);
  }
}
