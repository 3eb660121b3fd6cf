package dev.solo5.maven.resolver;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.build.process.ProgramJars;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Finds the jars of a tender or another program the way Maven finds everything else: in the
 * reactor, the local repository, or the repositories of plugins.
 *
 * @param groupId group of the plugin and of the tenders
 * @param version version of the plugin and of the tenders
 */
public record TenderJars(
    RepositorySystem system,
    RepositorySystemSession session,
    List<RemoteRepository> repositories,
    String groupId,
    String version)
    implements ProgramJars {

  @Override
  public List<Path> of(String artifactId) throws ProblemException {
    Artifact program = new DefaultArtifact(groupId, artifactId, "jar", version);
    CollectRequest collect = new CollectRequest(new Dependency(program, "runtime"), repositories);
    try {
      return system
          .resolveDependencies(session, new DependencyRequest(collect, null))
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .map(artifact -> artifact.getFile().toPath())
          .toList();
    } catch (DependencyResolutionException e) {
      throw new ProblemException(
          new RunProblem.TenderUnavailable(program.toString(), String.valueOf(e.getMessage())), e);
    }
  }
}
