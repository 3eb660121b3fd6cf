package dev.solo5.maven;

import java.util.List;
import java.util.Set;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.lifecycle.internal.LifecycleDependencyResolver;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * Makes the classes of a goal's project up to date and translates them, in this Maven, for a goal
 * that is called alone: what it has to say it says in the log.
 *
 * @param goal that is executed
 */
record ClassesOfProject(SoloMojo goal) {
  private static final List<String> SCOPES = List.of("compile", "provided", "system", "runtime");

  /** Whatever the project binds up to the phase {@code process-classes}; of ours, only this. */
  void compileAndTranslate() throws MojoExecutionException, MojoFailureException {
    execute("process-classes");
  }

  /** The goal {@code translate}, for a project that does not bind it. */
  void translate() throws MojoExecutionException, MojoFailureException {
    PluginDescriptor plugin = plugin();
    execute(
        String.join(
            ":", plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion(), "translate"));
  }

  private void execute(String task) throws MojoExecutionException, MojoFailureException {
    try {
      goal.container
          .lookup(LifecycleDependencyResolver.class)
          .resolveProjectDependencies(
              goal.project, List.of(), SCOPES, goal.session, false, Set.of());
      goal.project.setArtifactFilter(_ -> true);
      List<MojoExecution> plan =
          goal.container
              .lookup(LifecycleExecutor.class)
              .calculateExecutionPlan(goal.session, task)
              .getMojoExecutions();
      for (MojoExecution execution : plan) {
        if (isWanted(execution)) {
          goal.container.lookup(BuildPluginManager.class).executeMojo(goal.session, execution);
        }
      }
    } catch (MojoFailureException | MojoExecutionException e) {
      throw e;
    } catch (Exception e) { // what Maven throws here has no other type in common
      throw e.getCause() instanceof MojoExecutionException cause
          ? cause
          : new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
  }

  private boolean isWanted(MojoExecution execution) {
    return !execution.getPlugin().getKey().equals(plugin().getPluginLookupKey())
        || execution.getGoal().equals("translate");
  }

  private PluginDescriptor plugin() {
    return goal.execution.getMojoDescriptor().getPluginDescriptor();
  }
}
