package dev.solo5.maven;

import dev.solo5.build.library.Libraries;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.maven.resolver.HiddenHeaders;
import dev.solo5.maven.resolver.LibraryResolver;
import java.util.List;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;

/** The libraries that a POM asks for, itself or by others. */
record ProjectLibraries(MavenProject project, LibraryResolver resolver) {
  /** Dependencies of other types, such as jars for tests, bring no libraries. */
  private static final Set<String> BRINGING = Set.of(LibraryResolver.TYPE, "pom");

  /** Resolves them; a project that asks for none is not slowed down. */
  Libraries find() throws ProblemException {
    List<Dependency> direct = project.getDependencies();
    if (direct.stream().noneMatch(one -> BRINGING.contains(one.getType()))) {
      return Libraries.NONE;
    }
    DependencyManagement management = project.getDependencyManagement();
    return resolver.libraries(
        forResolver(direct),
        management == null ? List.of() : forResolver(management.getDependencies()));
  }

  /** Tells which dependency has a header that a source misses. */
  HiddenHeaders hiddenHeaders() {
    return new HiddenHeaders(forResolver(project.getDependencies()), resolver);
  }

  private List<org.eclipse.aether.graph.Dependency> forResolver(List<Dependency> dependencies) {
    ArtifactTypeRegistry types = resolver.session().getArtifactTypeRegistry();
    return dependencies.stream().map(one -> RepositoryUtils.toDependency(one, types)).toList();
  }
}
