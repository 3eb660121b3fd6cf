package dev.solo5.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.ProjectDependencyGraph;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The libraries that a project needs and that are built in the same reactor.
 *
 * @param session of the build
 * @param lifecycle knows what a phase does in a project
 * @param plugins does it
 */
record ReactorLibraries(
    MavenSession session, LifecycleExecutor lifecycle, BuildPluginManager plugins) {
  private static final String PHASE = "compile";

  /** Those that {@code project} needs, itself or by others, each after what it needs itself. */
  List<MavenProject> of(MavenProject project) {
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

  /**
   * Runs the phase {@code compile} of one again, in this Maven: what it has to say it says in the
   * log.
   *
   * @throws Exception whatever Maven or a plugin throws when it fails
   */
  void build(MavenProject library) throws Exception {
    MavenSession own = session.clone();
    own.setCurrentProject(library);
    for (MojoExecution execution :
        lifecycle.calculateExecutionPlan(own, PHASE).getMojoExecutions()) {
      plugins.executeMojo(own, execution);
    }
  }
}
