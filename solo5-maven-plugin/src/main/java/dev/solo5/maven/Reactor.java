package dev.solo5.maven;

import java.util.HashSet;
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
  private static final String FOUND = "found";
  private static final String PASSED_OVER = "passed over";

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
    return !isOnCommandLine()
        || execution.getMojoDescriptor().isProjectRequired()
        || execution.getMojoDescriptor().isAggregator()
        || session.getRequest().getData().containsKey(key("begun"));
  }

  /** From now on until the end of the build each execution is one in one project. */
  void beginEverywhere() {
    session.getRequest().getData().put(key("begun"), true);
  }

  /**
   * Whether the goal is asked for in this project: on the command line, by its packaging or by its
   * own POM. One that binds goals for its modules asks for nothing itself.
   */
  boolean isAskedFor(MavenProject project) {
    if (isOnCommandLine() || isOfPackaging(project)) {
      return true;
    }
    Build own = project.getOriginalModel() == null ? null : project.getOriginalModel().getBuild();
    return own != null
        && project.getModules().isEmpty()
        && own.getPlugins().stream()
            .anyMatch(one ->
                one.getKey().equals(execution.getPlugin().getKey())
                    && one.getExecutions().stream()
                        .anyMatch(here ->
                            here.getId().equals(execution.getExecutionId())
                                && here.getGoals().contains(execution.getGoal())));
  }

  private boolean isOnCommandLine() {
    return execution.getSource() == MojoExecution.Source.CLI;
  }

  /** Whether this execution is one that the packaging binds, which Maven names after the goal. */
  private boolean isOfPackaging(MavenProject project) {
    return OURS.contains(project.getPackaging())
        && execution.getExecutionId().equals("default-" + execution.getGoal());
  }

  /** How many projects there are. */
  int size() {
    return session.getProjects().size();
  }

  /** Notes that a project has what the goal is for. */
  void found(MavenProject project) {
    note(FOUND, project);
  }

  /** Whether another project was met that has what the goal is for. */
  boolean hasFoundBefore(MavenProject project) {
    return met(FOUND).stream().anyMatch(one -> !one.equals(project.getId()));
  }

  /**
   * Notes that a project was passed over.
   *
   * @return whether all were in which the goal is executed, now that this one is
   */
  boolean passedOver(MavenProject project) {
    note(PASSED_OVER, project);
    Set<String> passedOver = met(PASSED_OVER);
    return met(FOUND).isEmpty()
        && session.getProjects().stream()
            .filter(this::executes)
            .allMatch(one -> passedOver.contains(one.getId()));
  }

  /** Whether something is asked for the first time in this build. */
  boolean once(String what) {
    synchronized (session.getRequest()) {
      return session.getRequest().getData().put(Reactor.class.getName() + "#" + what, true) == null;
    }
  }

  private void note(String what, MavenProject project) {
    Map<String, Object> data = session.getRequest().getData();
    synchronized (session.getRequest()) { // which all threads of a parallel build share
      Set<String> more = new HashSet<>(met(what));
      more.add(project.getId());
      data.put(key(what), String.join("\n", more));
    }
  }

  private Set<String> met(String what) {
    synchronized (session.getRequest()) {
      return session.getRequest().getData().get(key(what)) instanceof String known
          ? Set.of(known.split("\n"))
          : Set.of();
    }
  }

  /**
   * The name under which something about the goal is kept. What POMs and packagings bind is one
   * goal, by whatever names they bind it.
   */
  private String key(String what) {
    String by = isOnCommandLine() ? execution.getExecutionId() : "bound";
    return String.join(":", Reactor.class.getName(), execution.getGoal(), by, what);
  }

  /** Whether the goal is executed in a project: on the command line it is in each. */
  private boolean executes(MavenProject project) {
    Plugin plugin = project.getPlugin(execution.getPlugin().getKey());
    return isOnCommandLine()
        || (plugin != null
            && plugin.getExecutions().stream()
                .anyMatch(one -> one.getGoals().contains(execution.getGoal())));
  }
}
