package dev.solo5.build.problem;

import java.util.List;

/** What is wrong with a guest that runs beside the build. */
public sealed interface InstanceProblem extends Problem {
  /** Two instances have the same id. */
  record StartedTwice(String id) implements InstanceProblem {
    @Override
    public String message() {
      return "an instance '%s' is already running".formatted(id);
    }
  }

  /**
   * A guest with this id is running, whoever started it.
   *
   * @param process the id of its process
   * @param detached whether it outlives the Maven that started it
   */
  record RunsAlready(String id, long process, boolean detached) implements InstanceProblem {
    @Override
    public String message() {
      return "'%s' is already running as process %s, started by %s"
          .formatted(id, process, detached ? "an earlier solo5:start" : "another Maven");
    }
  }

  /** No guest with the given id was started. */
  record NoSuchGuest(String id, List<String> known) implements InstanceProblem {
    public NoSuchGuest {
      known = List.copyOf(known);
    }

    @Override
    public String message() {
      return "no guest '%s' was started in this project; %s"
          .formatted(
              id, known.isEmpty() ? "there are none" : "available: " + String.join(", ", known));
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

    @Override
    public String message() {
      return "'%s' is not ready: %s".formatted(id, found);
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

    @Override
    public String message() {
      return "'%s' ended with status %s before it was ready: %s".formatted(id, status, meaning);
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

    @Override
    public String message() {
      return ("'%s' had ended before it was stopped, with status %s: %s; expected it to be running,"
              + " or to have ended with status %s")
          .formatted(id, status, meaning, expected);
    }
  }
}
