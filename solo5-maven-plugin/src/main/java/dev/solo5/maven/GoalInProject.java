package dev.solo5.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.PlexusContainer;

/**
 * A goal in another project than the one in which Maven executes it, configured by that project's
 * POM.
 *
 * @param container has Maven's own components
 * @param session of the build
 * @param goal as it is executed by Maven
 */
record GoalInProject(PlexusContainer container, MavenSession session, MojoExecution goal) {

  /** Executes it. */
  void execute(MavenProject project) throws MojoExecutionException, MojoFailureException {
    try {
      execute(container, session, project, task());
    } catch (MojoFailureException e) {
      throw e;
    } catch (Exception e) { // what Maven throws here has no other type in common
      throw e.getCause() instanceof MojoExecutionException cause
          ? cause
          : new MojoExecutionException(project.getId() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Executes a goal or a phase in a project, in this Maven: what it has to say it says in the log.
   *
   * @throws Exception whatever Maven or a plugin throws when it fails
   */
  static void execute(
      PlexusContainer container, MavenSession session, MavenProject project, String task)
      throws Exception {
    MavenSession one = session.clone();
    one.setCurrentProject(project);
    for (MojoExecution execution :
        container
            .lookup(LifecycleExecutor.class)
            .calculateExecutionPlan(one, task)
            .getMojoExecutions()) {
      container.lookup(BuildPluginManager.class).executeMojo(one, execution);
    }
  }

  /** The goal with all its coordinates, as it may stand on Maven's command line. */
  private String task() {
    PluginDescriptor plugin = goal.getMojoDescriptor().getPluginDescriptor();
    return String.join(
            ":", plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion(), goal.getGoal())
        + "@"
        + goal.getExecutionId();
  }
}
