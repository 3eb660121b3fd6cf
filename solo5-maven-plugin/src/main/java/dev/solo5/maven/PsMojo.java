package dev.solo5.maven;

import dev.solo5.build.instance.GuestTable;
import dev.solo5.build.instance.StartedGuest;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.maven.group.Group;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists the guests that {@code solo5:start} started in this project, from whichever Maven: running
 * ones, with their process and published ports, and those that were started with {@code
 * -Dsolo5.detach} and have ended, with their status. A guest is listed until {@code solo5:stop}
 * acknowledges its end or it is started again.
 */
@Mojo(name = "ps", threadSafe = true)
public final class PsMojo extends SoloMojo {
  @Group private final StartedGuests guests = new StartedGuests(this);

  @Override
  protected void work() throws ProblemException {
    List<StartedGuest> found = guests.found();
    if (found.isEmpty()) {
      return;
    }
    try {
      GuestTable.lines(found).forEach(getLog()::info);
    } catch (IOException e) {
      throw ProblemException.machineFailed("the published ports", e);
    }
  }
}
