package dev.solo5.maven.resolver;

import dev.solo5.build.library.Libraries;
import dev.solo5.build.library.Library;
import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;

/**
 * Finds a project's libraries the way Maven finds everything else: in the reactor, the local
 * repository, or the project's repositories, versions mediated as ever.
 *
 * @param repositories of the project
 */
public record LibraryResolver(
    RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
  /** The type of a library, and its extension. */
  public static final String TYPE = "unikernel-lib";

  public LibraryResolver {
    repositories = List.copyOf(repositories);
  }

  /**
   * The libraries that a project depends on, directly or by others.
   *
   * @param direct what the project itself declares
   * @param managed its dependency management
   * @throws ProblemException with a {@link LibraryProblem.DependencyUnavailable}
   */
  public Libraries libraries(List<Dependency> direct, List<Dependency> managed)
      throws ProblemException {
    List<Library> found = new ArrayList<>();
    for (Dependency dependency : collect(direct, managed)) {
      Artifact artifact = dependency.getArtifact();
      Library.Scope scope = Library.Scope.of(dependency.getScope());
      if (artifact.getExtension().equals(TYPE) && scope != Library.Scope.NEITHER) {
        found.add(
            new Library(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getVersion(),
                scope,
                resolve(artifact)));
      }
    }
    return new Libraries(found, this::archive);
  }

  private List<Dependency> collect(List<Dependency> direct, List<Dependency> managed)
      throws ProblemException {
    var verbose = new DefaultRepositorySystemSession(session);
    verbose.setConfigProperty(ConflictResolver.CONFIG_PROP_VERBOSE, true);
    var request = new CollectRequest(direct, managed, repositories);
    try {
      return LibraryGraph.inLinkOrder(system.collectDependencies(verbose, request).getRoot());
    } catch (DependencyCollectionException e) {
      throw unavailable("dependencies", e);
    }
  }

  /** The file of an artifact. */
  Path resolve(Artifact artifact) throws ProblemException {
    try {
      return system
          .resolveArtifact(session, new ArtifactRequest(artifact, repositories, ""))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw unavailable(artifact.toString(), e);
    }
  }

  private Path archive(Library library, String architecture) throws ProblemException {
    return resolve(
        new DefaultArtifact(
            library.groupId(), library.artifactId(), architecture, "a", library.version()));
  }

  private ProblemException unavailable(String what, Exception e) {
    return new ProblemException(
        new LibraryProblem.DependencyUnavailable(
            what, String.valueOf(e.getMessage()) + "; " + asked()),
        e);
  }

  /** Where it was looked for, by the names and addresses that the user gave them. */
  private String asked() {
    String local = "the local repository " + session.getLocalRepository().getBasedir();
    if (session.isOffline()) {
      return "offline, asked only " + local;
    }
    return repositories.stream()
        .map(one -> "%s (%s)".formatted(one.getId(), one.getUrl()))
        .collect(Collectors.joining(", ", "asked " + local + ", ", ""));
  }
}
