package dev.solo5.maven;

import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
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

  private int[] count(int which) {
    Map<String, Object> data = session.getRequest().getData();
    String key =
        Reactor.class.getName() + ":" + execution.getGoal() + "@" + execution.getExecutionId();
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
        : projects.stream().filter(this::executes).count();
  }

  private boolean executes(MavenProject project) {
    Plugin plugin = project.getPlugin(execution.getPlugin().getKey());
    return plugin != null
        && plugin.getExecutions().stream()
            .anyMatch(one ->
                one.getId().equals(execution.getExecutionId())
                    && one.getGoals().contains(execution.getGoal()));
  }
}
