package dev.solo5.maven.build;

import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import dev.solo5.toolchain.BuildResult;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.SourceFlags;
import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.UnikernelBuild;
import dev.solo5.toolchain.UnikernelBuilder;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds unikernels from a project.
 *
 * @param host the machine whose compiler is used
 */
public record Builder(Host host) {

  /**
   * Generates the manifest's source, compiles what changed and links what changed.
   *
   * @throws ProblemException when the project or the machine can't
   */
  public BuildResult build(BuildRequest request) throws ProblemException {
    List<Path> inputs = Inputs.in(request.sourceDirectory());
    CompileOptions compile = compile(request, inputs);
    Path manifestSource =
        GeneratedManifest.generate(
            request.manifest(), request.generatedDirectory(), request.version());
    try {
      Toolchain toolchain = Toolchain.find(toolchain(request), host);
      return new UnikernelBuilder(toolchain)
          .build(unikernel(request, inputs, manifestSource, compile));
    } catch (ToolchainException e) {
      throw new ProblemException(new Problem.BuildFailed(e.problem()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(new Problem.Interrupted(), e);
    }
  }

  private static CompileOptions compile(BuildRequest request, List<Path> inputs)
      throws ProblemException {
    List<SourceFlags> flags = new ArrayList<>();
    for (PatternFlags some : request.sourceFlags()) {
      flags.add(some.of(request.sourceDirectory(), inputs));
    }
    return request.compile().withSourceFlags(flags);
  }

  private static ToolchainRequest toolchain(BuildRequest request) {
    return new ToolchainRequest(
        request.compilers().c(),
        request.compilers().cxx(),
        request.compilers().cacheDirectory(),
        request.outputDirectory().resolve("cache"));
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
