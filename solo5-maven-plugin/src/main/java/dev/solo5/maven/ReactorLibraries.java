package dev.solo5.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectDependencyGraph;
import org.apache.maven.project.MavenProject;

/** The libraries that a project needs and that are built in the same reactor. */
final class ReactorLibraries {
  private ReactorLibraries() {}

  /** Those that {@code project} needs, itself or by others, each after what it needs itself. */
  static List<MavenProject> of(MavenSession session, MavenProject project) {
    ProjectDependencyGraph graph = session.getProjectDependencyGraph();
    return graph == null
        ? List.of()
        : graph.getUpstreamProjects(project, true).stream()
            .filter(one -> one.getPackaging().equals("unikernel-lib"))
            .toList();
  }

  /** What is watched of one: its directory, without what its build writes. */
  static Path sources(MavenProject library) {
    return SoloMojo.absolute(library.getBasedir());
  }

  /** Where its build writes. */
  static Path output(MavenProject library) {
    return Path.of(library.getBuild().getDirectory()).toAbsolutePath().normalize();
  }
}
