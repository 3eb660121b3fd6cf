package dev.solo5.build.problem;

import java.util.List;

/** What is wrong with a guest that runs beside the build. */
public sealed interface InstanceProblem extends Problem {

  @Override
  default String message() {
    return switch (this) {
      case StartedTwice(var id) -> "an instance '%s' is already running".formatted(id);
      case RunsAlready(var id, var process, var detached) ->
          "'%s' is already running as process %s, started by %s"
              .formatted(id, process, detached ? "an earlier solo5:start" : "another Maven");
      case NoSuchGuest(var id, var known) ->
          "no guest '%s' was started in this project; %s"
              .formatted(
                  id,
                  known.isEmpty() ? "there are none" : "available: " + String.join(", ", known));
      case NotReady(var id, var found, _) -> "'%s' is not ready: %s".formatted(id, found);
      case EndedEarly(var id, var status, var meaning, _) ->
          "'%s' ended with status %s before it was ready: %s".formatted(id, status, meaning);
      case Died(var id, var status, var meaning, var expected, _) ->
          ("'%s' had ended before it was stopped, with status %s: %s; expected it to be running,"
                  + " or to have ended with status %s")
              .formatted(id, status, meaning, expected);
    };
  }

  /** Two instances have the same id. */
  record StartedTwice(String id) implements InstanceProblem {}

  /**
   * A guest with this id is running, whoever started it.
   *
   * @param process the id of its process
   * @param detached whether it outlives the Maven that started it
   */
  record RunsAlready(String id, long process, boolean detached) implements InstanceProblem {}

  /** No guest with the given id was started. */
  record NoSuchGuest(String id, List<String> known) implements InstanceProblem {
    public NoSuchGuest {
      known = List.copyOf(known);
    }
  }

  /**
   * An instance runs but does not become ready.
   *
   * @param found what was awaited, and for how long
   * @param console its last lines
   */
  record NotReady(String id, String found, List<String> console) implements InstanceProblem {
    public NotReady {
      console = List.copyOf(console);
    }
  }

  /**
   * An instance ended when it should have become ready.
   *
   * @param console its last lines
   */
  record EndedEarly(String id, int status, String meaning, List<String> console)
      implements InstanceProblem {
    public EndedEarly {
      console = List.copyOf(console);
    }
  }

  /**
   * An instance had ended by itself before it was stopped.
   *
   * @param console its last lines
   */
  record Died(String id, int status, String meaning, int expected, List<String> console)
      implements InstanceProblem {
    public Died {
      console = List.copyOf(console);
    }
  }
}
