package dev.solo5.maven;

import dev.solo5.build.instance.KnownGuests;
import dev.solo5.build.instance.StartedGuest;
import dev.solo5.build.instance.StartedGuest.State;
import dev.solo5.build.keeper.ProcessTable;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.run.RunFiles;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Guests that some Maven started in this project. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
final class StartedGuests {
  private static final String FOUND = "solo5.found.";

  private final SoloMojo goal;

  /** The directory for the files that runs leave, as for {@code solo5:start}. */
  @Parameter(
      property = "solo5.runsDirectory",
      defaultValue = "${project.build.directory}/solo5/runs",
      required = true)
  private File runsDirectory;

  /** The guest, by the id that it was started with. Default: all guests of the project. */
  @Parameter(property = "solo5.id")
  private @Nullable String id;

  StartedGuests(SoloMojo goal) {
    this.goal = goal;
  }

  /** The requested name. */
  Optional<String> wanted() throws ProblemException {
    Optional<String> name = goal.text("solo5.id", id);
    if (name.isPresent()) {
      RunFiles.id("id", name.get());
    }
    return name;
  }

  /** The guests of the project. */
  KnownGuests all() {
    return new KnownGuests(SoloMojo.absolute(runsDirectory), ProcessTable.ofThisMachine());
  }

  /** Those that were asked for, of which it is known what became; what is not is forgotten. */
  List<StartedGuest> present() throws ProblemException {
    Optional<String> name = wanted();
    List<StartedGuest> present = new ArrayList<>();
    for (StartedGuest guest : all().all()) {
      if (guest.state() == State.GONE) {
        all().forget(guest);
        goal.getLog().warn("'%s' is %s; forgotten".formatted(guest.id(), guest.text()));
      } else if (name.isEmpty() || name.get().equals(guest.id())) {
        present.add(guest);
      }
    }
    return List.copyOf(present);
  }

  /** Those that were asked for; that there are none is said, or refused. */
  List<StartedGuest> found() throws ProblemException {
    List<StartedGuest> present = present();
    requireFound(!present.isEmpty());
    if (present.isEmpty()) {
      goal.getLog().info("No guests.");
    }
    return present;
  }

  /**
   * In a reactor a guest belongs to one project; its name is not a mistake in the others.
   *
   * @param isHere whether this project has the requested one
   * @throws ProblemException in the last project when none had it
   */
  void requireFound(boolean isHere) throws ProblemException {
    Optional<String> name = wanted();
    if (name.isEmpty()) {
      return;
    }
    Map<String, Object> known = goal.session.getRequest().getData();
    synchronized (known) {
      if (isHere) {
        known.put(FOUND + name.get(), true);
      }
      List<?> projects = goal.session.getProjects();
      if (!known.containsKey(FOUND + name.get())
          && (projects.isEmpty() || goal.project.equals(projects.getLast()))) {
        throw new ProblemException(
            new InstanceProblem.NoSuchGuest(
                name.get(), all().all().stream().map(StartedGuest::id).toList()));
      }
    }
  }
}
