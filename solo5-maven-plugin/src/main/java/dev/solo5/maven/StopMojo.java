package dev.solo5.maven;

import dev.solo5.maven.instance.Instance;
import dev.solo5.maven.instance.Instances;
import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Stops what {@code solo5:start} started in this project. A guest that had ended by itself, with
 * another status than its {@code expectedStatus}, fails the goal.
 *
 * <p>An instance that is not stopped by this goal, because the build failed before, ends with its
 * project.
 */
@Mojo(name = "stop", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public final class StopMojo extends SoloMojo {

  /** Which instance. Default: all of the project. */
  @Parameter private @Nullable String id;

  @Override
  protected void work() throws ProblemException {
    List<Problem> problems = new ArrayList<>();
    for (Instance instance : toStop()) {
      String how = instance.end().map(end -> "had ended " + end).orElse("stopped");
      Optional<Problem> problem = instance.stop();
      problem.ifPresentOrElse(
          problems::add, () -> getLog().info("'%s' %s".formatted(instance.id(), how)));
    }
    // One is thrown; whatever else there is has to be said before.
    problems.stream().skip(1).forEach(problem -> getLog().error(problem.message()));
    if (!problems.isEmpty()) {
      throw new ProblemException(problems.getFirst());
    }
  }

  @SuppressWarnings("unchecked") // Maven's own keys and values have no type.
  private List<Instance> toStop() {
    Instances instances =
        ProjectInstances.of((Map<Object, Object>) getPluginContext(), session, project, getLog());
    return id == null ? instances.takeAll() : instances.take(id);
  }
}
