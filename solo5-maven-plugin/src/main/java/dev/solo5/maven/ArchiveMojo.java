package dev.solo5.maven;

import dev.solo5.build.compile.LibraryRequest;
import dev.solo5.build.compile.Packer;
import dev.solo5.build.compile.Packer.Packed;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.maven.group.Group;
import dev.solo5.maven.resolver.LibraryResolver;
import dev.solo5.toolchain.LibraryResult;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.process.BuildHost;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Builds the library of a project of packaging {@code unikernel-lib}: its headers as the artifact
 * of the project, and its sources as a static archive for the compiler's architecture. Compiles
 * only what changed. A library without sources consists of its headers. In a project of another
 * packaging, both are published beside its own artifact.
 *
 * <p>Another execution with a different {@code compiler} adds the archive for another architecture.
 */
@Mojo(name = "archive", defaultPhase = LifecyclePhase.COMPILE, threadSafe = true)
public final class ArchiveMojo extends SoloMojo {
  @Group private final UnikernelSource source = new UnikernelSource(this);
  @Group private final Compiling compiling = new Compiling(this);

  @Override
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    return switch (project.getPackaging()) {
      case LibraryResolver.TYPE -> Optional.empty();
      case "unikernel" -> Optional.of(new Lack.Library());
      default ->
          // A unikernel may have headers of its own, too.
          Files.notExists(source.manifest())
                  && (Files.isDirectory(compiling.headerDirectory()) || source.hasInputs())
              ? Optional.empty()
              : Optional.of(new Lack.Library());
    };
  }

  @Override
  protected void work() throws ProblemException {
    ProjectArtifacts artifacts = artifacts();
    Set<String> architectures =
        artifacts.attached(ProjectArtifacts.ARCHIVE).stream()
            .map(Artifact::getClassifier)
            .collect(Collectors.toSet());
    LibraryRequest request =
        new LibraryRequest(compiling.request(source), compiling.headerDirectory(), architectures);
    Packed packed;
    try {
      packed = new Packer(BuildHost.system()).pack(request);
    } catch (ProblemException e) {
      throw compiling.explained(e);
    }
    artifacts.library(packed.artifact());
    artifacts.prepareJavaTests();
    packed
        .archive()
        .ifPresent(made ->
            artifacts.attach(ProjectArtifacts.ARCHIVE, made.architecture().text(), made.archive()));
    tell(packed);
  }

  private void tell(Packed packed) {
    if (packed.archive().isEmpty()) {
      getLog().info("A library of headers: " + base().relativize(packed.artifact()));
      return;
    }
    LibraryResult made = packed.archive().get();
    for (Diagnostic warning : made.warnings()) {
      Diagnostics.warn(warning, getLog());
    }
    String file = base().relativize(made.archive()).toString();
    getLog()
        .info(
            made.wasUpToDate()
                ? file + " up to date"
                : "Built %s (%s compiled, %s up to date)"
                    .formatted(file, made.compiled(), made.upToDate()));
  }
}
