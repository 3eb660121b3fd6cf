package dev.solo5.maven.resolver;

import dev.solo5.build.library.Library;
import dev.solo5.build.library.LibraryFile;
import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.toolchain.compiler.CompilerMessages;
import dev.solo5.toolchain.problem.ToolchainProblem.CompileFailed;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;

/**
 * Finds, when a header is missing, the dependency that has it but is declared so that sources don't
 * see it: without the type of a library, or in a scope without headers.
 *
 * @param direct what the project declares
 */
public record HiddenHeaders(List<Dependency> direct, LibraryResolver resolver) {
  public HiddenHeaders {
    direct = List.copyOf(direct);
  }

  /** The problem as the project sees it. */
  public Problem explain(Problem problem) {
    if (problem instanceof BuildProblem.BuildFailed(CompileFailed failed, _)) {
      for (String header : CompilerMessages.missingHeaders(failed.diagnostics())) {
        Optional<Dependency> hidden =
            direct.stream().filter(one -> hides(one) && hasHeader(one, header)).findFirst();
        if (hidden.isPresent()) {
          return hidden(header, hidden.get(), failed);
        }
      }
    }
    return problem;
  }

  private static Problem hidden(String header, Dependency dependency, CompileFailed failed) {
    Artifact artifact = dependency.getArtifact();
    return new BuildProblem.HeaderHidden(
        header,
        artifact.getGroupId() + ":" + artifact.getArtifactId(),
        type(artifact),
        dependency.getScope(),
        failed);
  }

  private static boolean hides(Dependency dependency) {
    return !type(dependency.getArtifact()).equals(LibraryResolver.TYPE)
        || !Library.Scope.of(dependency.getScope()).hasHeaders();
  }

  private static String type(Artifact artifact) {
    return artifact.getProperty(ArtifactProperties.TYPE, artifact.getExtension());
  }

  /** What can't be resolved, or read, as a library is none. */
  private boolean hasHeader(Dependency dependency, String header) {
    Artifact declared = dependency.getArtifact();
    var library =
        new DefaultArtifact(
            declared.getGroupId(),
            declared.getArtifactId(),
            LibraryResolver.TYPE,
            declared.getVersion());
    try {
      return LibraryFile.read(resolver.resolve(library)).headers().containsKey(header);
    } catch (ProblemException e) {
      return false;
    }
  }
}
