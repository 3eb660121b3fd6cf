package dev.solo5.maven;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.maven.resolver.LibraryResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks that everything that the packagings {@code unikernel} and {@code unikernel-lib} publish
 * exists. The goals {@code build} and {@code archive} made it and attached it to the project; this
 * goal notices a file that was removed or never built, before anything is installed or deployed.
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackageMojo extends SoloMojo {
  @Override
  protected Optional<Lack> lacking(Reactor reactor) {
    return Set.of("unikernel", LibraryResolver.TYPE).contains(project.getPackaging())
        ? Optional.empty()
        : Optional.of(new Lack.Packaging());
  }

  @Override
  protected void work() throws ProblemException {
    ProjectArtifacts artifacts = artifacts();
    List<Path> files = new ArrayList<>();
    files.add(
        artifacts
            .main()
            .orElseThrow(
                () -> new ProblemException(new BuildProblem.NothingToPublish(project.getId()))));
    for (String type : List.of(ProjectArtifacts.ELF, ProjectArtifacts.ARCHIVE)) {
      for (Artifact artifact : artifacts.attached(type)) {
        files.add(absolute(artifact.getFile()));
      }
    }
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new ProblemException(new UnikernelProblem.NoUnikernel(file, false));
      }
    }
    getLog()
        .info(
            files.stream()
                .map(file -> base().relativize(file).toString())
                .collect(Collectors.joining(", ", "Publishes ", "")));
  }
}
