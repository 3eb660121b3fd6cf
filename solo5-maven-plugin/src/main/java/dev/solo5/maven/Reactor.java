package dev.solo5.maven;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The projects of one build, as one goal meets them: some have what it is for, the others are
 * passed over, and only when all are there is a mistake.
 *
 * <p>What was met is kept in the request of the build, in types of the JDK alone: projects may load
 * this plugin anew.
 */
final class Reactor {
  private static final int FOUND = 0;
  private static final int PASSED_OVER = 1;

  /** Packagings that bind goals of their own. */
  private static final Set<String> OURS = Set.of("unikernel", "unikernel-lib");

  private final MavenSession session;
  private final MojoExecution execution;

  Reactor(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.execution = execution;
  }

  /** Whether there is but one project, or none: it has to have what the goal is for. */
  boolean isOne() {
    return size() <= 1;
  }

  /**
   * Whether Maven executes the goal in each of the projects, or it is being done here. A goal that
   * requires no project is executed by Maven once, in the project at the top, when it is named on
   * the command line; and there it would never meet the others.
   */
  boolean isExecutedByMaven() {
    return execution.getSource() != MojoExecution.Source.CLI
        || execution.getMojoDescriptor().isProjectRequired()
        || execution.getMojoDescriptor().isAggregator()
        || session.getRequest().getData().containsKey(key("begun"));
  }

  /** From now on until the end of the build each execution is one in one project. */
  void beginEverywhere() {
    session.getRequest().getData().put(key("begun"), true);
  }

  /**
   * Whether the goal is asked for in this project, on the command line or by its own POM: one that
   * binds goals for its modules asks for nothing itself.
   */
  boolean isAskedFor(MavenProject project) {
    if (execution.getSource() == MojoExecution.Source.CLI) {
      return true;
    }
    if (OURS.contains(project.getPackaging())) {
      return true;
    }
    Build own = project.getOriginalModel() == null ? null : project.getOriginalModel().getBuild();
    return own != null
        && project.getModules().isEmpty()
        && own.getPlugins().stream()
            .anyMatch(one -> one.getKey().equals(execution.getPlugin().getKey()) && executes(one));
  }

  /** How many projects there are. */
  int size() {
    return session.getProjects().size();
  }

  /**
   * Notes that a project has what the goal is for.
   *
   * @return whether it is the first
   */
  boolean found() {
    return count(FOUND)[FOUND] == 1;
  }

  /** Whether a project was met that has what the goal is for. */
  boolean hasFound() {
    return count(-1)[FOUND] > 0;
  }

  /**
   * Notes that a project was passed over.
   *
   * @return whether all were, now that this one is
   */
  boolean passedOver() {
    int[] met = count(PASSED_OVER);
    return met[FOUND] == 0 && met[PASSED_OVER] >= expected();
  }

  /** Whether something is asked for the first time in this build. */
  boolean once(String what) {
    synchronized (session.getRequest()) {
      return session.getRequest().getData().put(Reactor.class.getName() + "#" + what, true) == null;
    }
  }

  private String key(String what) {
    return String.join(
        ":", Reactor.class.getName(), execution.getGoal(), execution.getExecutionId(), what);
  }

  private int[] count(int which) {
    Map<String, Object> data = session.getRequest().getData();
    String key = key("met");
    synchronized (session.getRequest()) { // which all threads of a parallel build share
      int[] met = data.get(key) instanceof int[] known ? known.clone() : new int[2];
      if (which >= 0) {
        met[which]++;
        data.put(key, met);
      }
      return met;
    }
  }

  /** In how many projects the goal is executed: on the command line it is in each. */
  private long expected() {
    List<MavenProject> projects = session.getProjects();
    return execution.getSource() == MojoExecution.Source.CLI
        ? projects.size()
        : projects.stream().filter(one -> executes(one) && isAskedFor(one)).count();
  }

  private boolean executes(MavenProject project) {
    Plugin plugin = project.getPlugin(execution.getPlugin().getKey());
    return plugin != null && executes(plugin);
  }

  private boolean executes(Plugin plugin) {
    return plugin.getExecutions().stream()
        .anyMatch(one ->
            one.getId().equals(execution.getExecutionId())
                && one.getGoals().contains(execution.getGoal()));
  }
}
