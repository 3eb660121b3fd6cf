package dev.solo5.maven;

import dev.solo5.build.instance.Guest;
import dev.solo5.build.instance.Guest.State;
import dev.solo5.build.instance.Guests;
import dev.solo5.build.keeper.ProcessTable;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.run.RunDirectory;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals have in common that look for guests which some Maven started in this project. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class GuestsMojo extends SoloMojo {
  private static final String FOUND = "solo5.found.";

  /** The directory where runs keep what they leave, as of {@code solo5:start}. */
  @Parameter(
      property = "solo5.runsDirectory",
      defaultValue = "${project.build.directory}/solo5/runs",
      required = true)
  private File runsDirectory;

  /** Which guest, by the name that it was started with. Default: all of the project. */
  @Parameter(property = "solo5.id")
  private @Nullable String id;

  /** The name that was asked for. */
  protected final Optional<String> wanted() throws ProblemException {
    Optional<String> name = text("solo5.id", id);
    if (name.isPresent()) {
      RunDirectory.id("id", name.get());
    }
    return name;
  }

  /** The guests of the project. */
  protected final Guests guests() {
    return new Guests(absolute(runsDirectory), ProcessTable.ofThisMachine());
  }

  /** Those that were asked for, of which it is known what became; what is not is forgotten. */
  protected final List<Guest> present() throws ProblemException {
    Optional<String> name = wanted();
    List<Guest> present = new ArrayList<>();
    for (Guest guest : guests().all()) {
      if (guest.state() == State.GONE) {
        guests().forget(guest);
        getLog().warn("'%s' is %s; forgotten".formatted(guest.id(), guest.text()));
      } else if (name.isEmpty() || name.get().equals(guest.id())) {
        present.add(guest);
      }
    }
    return List.copyOf(present);
  }

  /**
   * In a reactor a guest is one project's, and its name no mistake in the others.
   *
   * @param isHere whether this project has the one that was asked for
   * @throws ProblemException in the last project when none had it
   */
  protected final void requireFound(boolean isHere) throws ProblemException {
    Optional<String> name = wanted();
    if (name.isEmpty()) {
      return;
    }
    Map<String, Object> known = session.getRequest().getData();
    synchronized (known) {
      if (isHere) {
        known.put(FOUND + name.get(), true);
      }
      List<?> projects = session.getProjects();
      if (!known.containsKey(FOUND + name.get())
          && (projects.isEmpty() || project.equals(projects.getLast()))) {
        throw new ProblemException(
            new Problem.NoSuchGuest(name.get(), guests().all().stream().map(Guest::id).toList()));
      }
    }
  }

  /** A path as a person in the project would write it. */
  protected final String shown(Path file) {
    return file.startsWith(base()) ? base().relativize(file).toString() : file.toString();
  }

  /** What becomes of Ctrl-C in the middle of a wait. */
  protected static ProblemException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ProblemException(new Problem.Interrupted(), e);
  }
}
