package dev.solo5.build.keeper;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The keepers that run, as the table of processes shows them. */
public final class Keepers {
  private Keepers() {}

  /** Directory and entry of each that keeps a guest in a directory directly below {@code runs}. */
  public static Map<Path, GuestEntry> below(Path runs, ProcessTable processes) {
    Map<Path, GuestEntry> found = new TreeMap<>();
    for (long id : processes.ids()) {
      Optional<Assignment> assignment = Assignment.of(processes.commandLine(id));
      if (assignment.isPresent() && runs.equals(assignment.get().directory().getParent())) {
        entry(id, assignment.get(), processes)
            .ifPresent(entry -> found.put(assignment.get().directory(), entry));
      }
    }
    return found;
  }

  private static Optional<GuestEntry> entry(long id, Assignment kept, ProcessTable processes) {
    return processes
        .find(id)
        .flatMap(keeper -> processes.childOf(keeper).map(guest -> kept.entry(true, keeper, guest)));
  }
}
