package dev.solo5.maven;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.maven.resolver.LibraryResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * What a project publishes: the artifacts that {@code install} and {@code deploy} take, and that
 * other projects of the same build see from the moment they are set.
 */
record ProjectArtifacts(MavenProject project, MavenProjectHelper helper) {
  /** The type of one unikernel, its classifier being {@code TARGET-ARCHITECTURE}. */
  static final String ELF = "elf";

  /** The type of a static archive, its classifier being the architecture. */
  static final String ARCHIVE = "a";

  /** Sets the artifact of the project itself. */
  void main(Path file) {
    project.getArtifact().setFile(file.toFile());
  }

  /**
   * Publishes a library's headers: as the artifact of the project if that is a library, else beside
   * it.
   */
  void library(Path file) {
    String type = LibraryResolver.TYPE;
    if (project.getPackaging().equals(type)) {
      main(file);
    } else {
      attached(type).stream()
          .findFirst()
          .ifPresentOrElse(
              present -> present.setFile(file.toFile()),
              () -> helper.attachArtifact(project, type, file.toFile()));
    }
  }

  /**
   * Makes the directory of the project's classes, of which there are none: the compiler warns when
   * there are Java tests and it can't look there.
   *
   * @throws ProblemException with a {@link Problem.MachineFailed}
   */
  void prepareJavaTests() throws ProblemException {
    if (!hasJavaTests()) {
      return;
    }
    Path classes = Path.of(project.getBuild().getOutputDirectory());
    try {
      Files.createDirectories(classes);
    } catch (IOException e) {
      throw ProblemException.machineFailed(classes, e);
    }
  }

  /** Whether there are directories of Java tests. */
  boolean hasJavaTests() {
    return project.getTestCompileSourceRoots().stream().map(Path::of).anyMatch(Files::isDirectory);
  }

  /** The artifact of the project itself; empty when nothing set it in this build. */
  Optional<Path> main() {
    return Optional.ofNullable(project.getArtifact().getFile()).map(SoloMojo::absolute);
  }

  /** Adds another artifact, or gives an existing one a different file. */
  void attach(String type, String classifier, Path file) {
    Optional<Artifact> present =
        attached(type).stream().filter(one -> classifier.equals(one.getClassifier())).findFirst();
    if (present.isPresent()) {
      present.get().setFile(file.toFile());
    } else {
      helper.attachArtifact(project, type, classifier, file.toFile());
    }
  }

  /** What was attached of a type, in that order. */
  List<Artifact> attached(String type) {
    return project.getAttachedArtifacts().stream()
        .filter(one -> type.equals(one.getType()))
        .toList();
  }
}
