package dev.solo5.build.instance;

import dev.solo5.build.keeper.GuestEntry;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.run.HostPort;
import dev.solo5.build.run.RunFiles;
import dev.solo5.build.run.TenderEnd;
import dev.solo5.elf.Target;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A guest that some Maven started, this one or another.
 *
 * @param id its name
 * @param directory what it leaves
 * @param entry what is known of it
 * @param state what became of it
 */
public record StartedGuest(String id, RunFiles directory, GuestEntry entry, State state) {
  /** What became of a guest. */
  public enum State {
    /** It runs. */
    RUNNING,
    /** It ended, and it is known how. */
    ENDED,
    /** Its keeper did not see it end: it was killed, or the machine was restarted. */
    GONE
  }

  /** For a person: {@code running}, {@code ended with status 7}. */
  public String text() {
    return switch (state) {
      case RUNNING -> entry.detached() ? "running" : "running, ends with Maven";
      case ENDED ->
          entry
              .end()
              .map(end ->
                  (end.stopped() ? "stopped, with status " : "ended with status ") + end.status())
              .orElse("ended");
      case GONE -> "gone: its processes were killed, or the machine was restarted";
    };
  }

  /** The ports of the host that stand for its own; none when it does not run. */
  public List<HostPort> ports() throws IOException {
    return state == State.RUNNING ? HostPort.read(directory.ports()) : List.of();
  }

  /**
   * What is wrong with how it ended; nothing unless it ended by itself, otherwise than expected.
   */
  public Optional<Problem> complaint() {
    return entry
        .end()
        .filter(end -> !end.stopped() && end.status() != entry.expectedStatus())
        .map(end ->
            new InstanceProblem.Died(
                id,
                end.status(),
                TenderEnd.of(target(), end.status(), directory).meaning(),
                entry.expectedStatus(),
                directory.tail(Instance.TAIL_LINES)));
  }

  private Target target() {
    return Target.ofText(entry.target()).orElse(Target.STUB);
  }
}
