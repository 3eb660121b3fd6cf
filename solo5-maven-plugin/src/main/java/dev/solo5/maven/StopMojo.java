package dev.solo5.maven;

import dev.solo5.build.instance.Instance;
import dev.solo5.build.instance.Instances;
import dev.solo5.build.instance.StartedGuest;
import dev.solo5.build.instance.StartedGuest.State;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.maven.group.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Stops what {@code solo5:start} started in this project. The goal fails if a guest had already
 * ended by itself with a status other than its {@code expectedStatus}.
 *
 * <p>On the command line, {@code mvn solo5:stop} also stops what another Maven started there, with
 * or without {@code -Dsolo5.detach}. When bound to a phase, the goal leaves detached guests alone,
 * since they are meant to outlive the build, unless {@code id} names one.
 *
 * <p>An instance that this goal does not stop, because the build failed earlier, ends with its
 * project unless it is detached.
 */
@Mojo(name = "stop", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public final class StopMojo extends SoloMojo {
  @Group private final StartedGuests guests = new StartedGuests(this);

  @Override
  protected void work() throws ProblemException {
    List<Problem> problems = new ArrayList<>();
    List<Instance> own = toStop();
    own.forEach(instance -> stop(instance, problems));
    List<StartedGuest> others = guests.present();
    for (StartedGuest guest : others) {
      stop(guest, problems);
    }
    guests.requireFound(!own.isEmpty() || !others.isEmpty());
    // One is thrown; whatever else there is has to be said before.
    problems.stream().skip(1).forEach(problem -> getLog().error(problem.message()));
    if (!problems.isEmpty()) {
      throw new ProblemException(problems.getFirst());
    }
  }

  private void stop(Instance instance, List<Problem> problems) {
    String how = instance.end().map(end -> "had ended " + end).orElse("stopped");
    Optional<Problem> problem = instance.stop();
    problem.ifPresentOrElse(
        problems::add, () -> getLog().info("'%s' %s".formatted(instance.id(), how)));
  }

  private void stop(StartedGuest guest, List<Problem> problems) throws ProblemException {
    if (execution.getSource() != MojoExecution.Source.CLI && guests.wanted().isEmpty()) {
      if (guest.state() == State.RUNNING && guest.entry().detached()) {
        info("'%s' keeps running: it is detached; end it with mvn solo5:stop", guest.id());
      }
      return;
    }
    try {
      StartedGuest after = guests.all().stop(guest);
      if (after.entry().detached()) {
        guests.all().forget(after); // of others, whoever started it does so
      }
      Optional<Problem> problem = after.complaint();
      problem.ifPresentOrElse(
          problems::add, () -> getLog().info("'%s' %s".formatted(guest.id(), how(guest, after))));
    } catch (InterruptedException e) {
      throw ProblemException.interrupted(e);
    }
  }

  private static String how(StartedGuest before, StartedGuest after) {
    return before.state() == State.RUNNING
        ? "stopped"
        : "had ended" + after.entry().end().map(end -> " with status " + end.status()).orElse("");
  }

  private List<Instance> toStop() throws ProblemException {
    Instances instances = ProjectInstances.of(this);
    Optional<String> name = guests.wanted();
    return name.isEmpty() ? instances.takeAll() : instances.take(name.get());
  }
}
