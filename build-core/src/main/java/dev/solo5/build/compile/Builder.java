package dev.solo5.build.compile;

import dev.solo5.build.library.Libraries.Archive;
import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.toolchain.BuildResult;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.Toolchain;
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
    CompileRequest sources = request.sources();
    List<Path> inputs = inputs(request);
    CompileOptions compile = request.options(inputs);
    Path manifestSource =
        GeneratedManifest.generate(
            request.manifest(), request.generatedDirectory(), request.version());
    List<Archive> archives = new ArrayList<>();
    try {
      Toolchain toolchain = Toolchain.find(sources.toolchain(), host);
      archives.addAll(sources.libraries().archives(toolchain.compiler().architecture()));
      List<Path> all = new ArrayList<>(inputs);
      request.program().ifPresent(program -> all.addAll(program.sources()));
      archives.forEach(archive -> all.add(archive.file()));
      return new UnikernelBuilder(toolchain)
          .build(
              sources
                  .build(sources.name(), request.targets(), all, compile)
                  .withManifestSource(manifestSource)
                  .withLink(request.link()));
    } catch (ToolchainException e) {
      throw new ProblemException(
          DefinedTwice.explain(BuildProblem.BuildFailed.of(e), archives, sources.baseDirectory()),
          e);
    } catch (InterruptedException e) {
      throw ProblemException.interrupted(e);
    }
  }

  /** A program in Java needs no sources in C. */
  private static List<Path> inputs(BuildRequest request) throws ProblemException {
    Path directory = request.sources().sourceDirectory();
    if (request.program().isEmpty()) {
      return SourceFiles.in(directory, request.built());
    }
    return Files.isDirectory(directory) ? SourceFiles.list(directory, request.built()) : List.of();
  }

  /**
   * Whether there is anything to compile or to link in a directory, which need not be there.
   *
   * @param built directories that builds write to
   */
  public static boolean hasInputs(Path directory, Set<Path> built) throws ProblemException {
    return Files.isDirectory(directory) && !SourceFiles.list(directory, built).isEmpty();
  }
}
