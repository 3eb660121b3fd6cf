package dev.solo5.maven;

import dev.solo5.build.instance.ConsoleShow;
import dev.solo5.build.instance.StartedGuest;
import dev.solo5.build.instance.StartedGuest.State;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.run.RunRequest;
import dev.solo5.maven.group.Group;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the consoles of guests that {@code solo5:start} started in this project, from whichever
 * Maven, whether or not they still run. With several guests, each line begins with the id of its
 * guest.
 *
 * <p>With {@code -Dsolo5.follow} it continues until the guests end, or until Ctrl-C, which ends
 * this goal but not the guests.
 */
@Mojo(name = "logs", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class LogsMojo extends SoloMojo {
  private static final Duration LOOKED_FOR_EACH = Duration.ofMillis(200);

  @Group private final StartedGuests guests = new StartedGuests(this);

  /** Whether to keep printing what they write from now on. */
  @Parameter(property = "solo5.follow", defaultValue = "false")
  private boolean follow;

  /** Prints only this many of the last lines. Default: all. */
  @Parameter(property = "solo5.tail")
  private @Nullable String tail;

  @Override
  protected void work() throws ProblemException {
    Optional<String> lines = text("solo5.tail", tail);
    OptionalInt last =
        lines.isPresent()
            ? OptionalInt.of(RunRequest.positive("tail", lines.get()))
            : OptionalInt.empty();
    List<StartedGuest> found = guests.found();
    List<ConsoleShow> shows = new ArrayList<>();
    for (StartedGuest guest : found) {
      shows.add(new ConsoleShow(guest, found.size() > 1, last));
    }
    try {
      show(shows);
    } catch (IOException e) {
      throw ProblemException.machineFailed("the console", e);
    } catch (InterruptedException e) {
      throw ProblemException.interrupted(e);
    }
  }

  private void show(List<ConsoleShow> shows)
      throws IOException, InterruptedException, ProblemException {
    List<ConsoleShow> left = new ArrayList<>(shows);
    while (!left.isEmpty()) {
      boolean isAnything = false;
      for (ConsoleShow show : List.copyOf(left)) {
        // Asked before the look: what it wrote before its end is there then.
        boolean goesOn = follow && runs(show.id());
        byte[] more = show.next();
        if (more.length > 0) {
          isAnything = true;
          Stdout.write(more);
        } else if (!goesOn) {
          Stdout.write(show.rest());
          left.remove(show);
        }
      }
      if (!isAnything && !left.isEmpty()) {
        Thread.sleep(LOOKED_FOR_EACH);
      }
    }
  }

  private boolean runs(String id) throws ProblemException {
    return guests.all().find(id).filter(guest -> guest.state() == State.RUNNING).isPresent();
  }
}
