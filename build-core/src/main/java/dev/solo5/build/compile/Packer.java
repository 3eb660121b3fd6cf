package dev.solo5.build.compile;

import dev.solo5.build.library.LibraryFile;
import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.LibraryBuilder;
import dev.solo5.toolchain.LibraryResult;
import dev.solo5.toolchain.Toolchain;
import dev.solo5.toolchain.UnikernelBuild;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.process.BuildHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds libraries from a project.
 *
 * @param host the machine whose compiler is used
 */
public record Packer(BuildHost host) {
  /**
   * A library.
   *
   * @param artifact the headers, and which archives there are
   * @param archive empty when the library has no sources
   */
  public record Packed(Path artifact, Optional<LibraryResult> archive) {}

  /**
   * Compiles what changed into the archive, and packs the headers.
   *
   * @throws ProblemException when the project or the machine can't
   */
  public Packed pack(LibraryRequest request) throws ProblemException {
    List<Path> inputs =
        Files.isDirectory(request.sourceDirectory())
            ? SourceFiles.list(request.sourceDirectory(), request.built())
            : List.of();
    var headers = LibraryFile.headersIn(request.headerDirectory(), request.built());
    if (inputs.isEmpty() && headers.isEmpty()) {
      throw new ProblemException(
          new LibraryProblem.EmptyLibrary(request.sourceDirectory(), request.headerDirectory()));
    }
    Optional<LibraryResult> archive =
        inputs.isEmpty() ? Optional.empty() : Optional.of(archive(request, inputs));
    var architectures = new TreeSet<>(request.architectures());
    archive.ifPresent(made -> architectures.add(made.architecture().text()));
    new LibraryFile(headers, architectures).write(request.artifact());
    return new Packed(request.artifact(), archive);
  }

  private LibraryResult archive(LibraryRequest request, List<Path> inputs) throws ProblemException {
    CompileOptions compile =
        Builder.compile(
            request.compile(),
            request.sourceFlags(),
            request.sourceDirectory(),
            inputs,
            request.libraries().unpackHeaders(request.outputDirectory().resolve("headers")));
    try {
      Toolchain toolchain =
          Toolchain.find(Builder.toolchain(request.compilers(), request.outputDirectory()), host);
      String architecture = toolchain.compiler().architecture().text();
      return new LibraryBuilder(toolchain)
          .build(
              UnikernelBuild.of(
                      // Archives of several architectures are built side by side.
                      request.name() + "-" + architecture,
                      request.baseDirectory(),
                      request.outputDirectory(),
                      // Nothing is linked; of the targets, this one is there everywhere.
                      Set.of(Target.STUB),
                      inputs)
                  .withCompile(compile)
                  .withCompileCommands(request.compileCommands()));
    } catch (ToolchainException e) {
      throw new ProblemException(BuildProblem.BuildFailed.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(new Problem.Interrupted(), e);
    }
  }
}
