package dev.solo5.maven.build;

import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import dev.solo5.toolchain.BuildResult;
import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.ToolchainRequest;
import dev.solo5.toolchain.UnikernelBuild;
import dev.solo5.toolchain.UnikernelBuilder;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.Host;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
    Path manifestSource =
        GeneratedManifest.generate(
            request.manifest(), request.generatedDirectory(), request.version());
    try {
      Toolchain toolchain = Toolchain.find(toolchain(request), host);
      return new UnikernelBuilder(toolchain).build(unikernel(request, inputs, manifestSource));
    } catch (ToolchainException e) {
      throw new ProblemException(new Problem.BuildFailed(e.problem()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(new Problem.Interrupted(), e);
    }
  }

  private static ToolchainRequest toolchain(BuildRequest request) {
    return new ToolchainRequest(
        request.compiler(), request.cacheDirectory(), request.outputDirectory().resolve("cache"));
  }

  private static UnikernelBuild unikernel(
      BuildRequest request, List<Path> inputs, Path manifestSource) {
    return new UnikernelBuild(
        request.name(),
        request.baseDirectory(),
        request.outputDirectory(),
        request.targets(),
        inputs,
        Optional.of(manifestSource),
        request.includeDirectories(),
        request.compilerFlags(),
        request.linkerFlags());
  }
}
