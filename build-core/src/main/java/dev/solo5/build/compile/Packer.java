package dev.solo5.build.compile;

import dev.solo5.build.library.LibraryFile;
import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.elf.Target;
import dev.solo5.toolchain.CompileOptions;
import dev.solo5.toolchain.LibraryBuilder;
import dev.solo5.toolchain.LibraryResult;
import dev.solo5.toolchain.Toolchain;
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
    CompileRequest sources = request.sources();
    Path directory = sources.sourceDirectory();
    List<Path> inputs =
        Files.isDirectory(directory) ? SourceFiles.list(directory, sources.built()) : List.of();
    var headers = LibraryFile.headersIn(request.headerDirectory(), sources.built());
    if (inputs.isEmpty() && headers.isEmpty()) {
      throw new ProblemException(
          new LibraryProblem.EmptyLibrary(directory, request.headerDirectory()));
    }
    Optional<LibraryResult> archive =
        inputs.isEmpty() ? Optional.empty() : Optional.of(archive(sources, inputs));
    var architectures = new TreeSet<>(request.architectures());
    archive.ifPresent(made -> architectures.add(made.architecture().text()));
    new LibraryFile(headers, architectures).write(request.artifact());
    return new Packed(request.artifact(), archive);
  }

  private LibraryResult archive(CompileRequest sources, List<Path> inputs) throws ProblemException {
    CompileOptions compile = sources.options(inputs);
    try {
      Toolchain toolchain = Toolchain.find(sources.toolchain(), host);
      // Archives of several architectures are built side by side.
      String name = sources.name() + "-" + toolchain.compiler().architecture().text();
      // Nothing is linked; of the targets, this one is there everywhere.
      return new LibraryBuilder(toolchain)
          .build(sources.build(name, Set.of(Target.STUB), inputs, compile));
    } catch (ToolchainException e) {
      throw new ProblemException(BuildProblem.BuildFailed.of(e), e);
    } catch (InterruptedException e) {
      throw ProblemException.interrupted(e);
    }
  }
}
