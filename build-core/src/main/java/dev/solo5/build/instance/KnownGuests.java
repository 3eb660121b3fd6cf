package dev.solo5.build.instance;

import dev.solo5.build.instance.StartedGuest.State;
import dev.solo5.build.keeper.GuestEntry;
import dev.solo5.build.keeper.Keepers;
import dev.solo5.build.keeper.ProcessKey;
import dev.solo5.build.keeper.ProcessTable;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.run.RunFiles;
import dev.solo5.toolchain.store.DirectoryLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The guests of a project that Mavens have started, found by what they left in the directory of
 * runs and, when that was cleaned, by the processes that keep them.
 *
 * @param runs the directory of all runs
 * @param processes those of this machine
 */
public record KnownGuests(Path runs, ProcessTable processes) {
  private static final Duration WHEN_ASKED = Duration.ofSeconds(15);
  private static final Duration WHEN_MADE_TO = Duration.ofSeconds(5);
  private static final Duration STEP = Duration.ofMillis(20);

  /** All, in the order of their names. */
  public List<StartedGuest> all() throws ProblemException {
    try {
      Map<String, StartedGuest> found = new TreeMap<>();
      for (Path directory : directories()) {
        read(directory).ifPresent(guest -> found.put(guest.id(), guest));
      }
      for (Map.Entry<Path, GuestEntry> kept : Keepers.below(runs, processes).entrySet()) {
        String id = kept.getKey().getFileName().toString();
        if (!found.containsKey(id)) {
          found.put(id, restored(kept.getKey(), kept.getValue()));
        }
      }
      return List.copyOf(found.values());
    } catch (IOException e) {
      throw ProblemException.machineFailed(runs, e);
    }
  }

  /** The one of a name. */
  public Optional<StartedGuest> find(String id) throws ProblemException {
    return all().stream().filter(guest -> guest.id().equals(id)).findFirst();
  }

  /**
   * Keeps others from starting a guest of this name, and waits for those who do.
   *
   * @throws InterruptedException when Maven is to stop
   */
  public DirectoryLock lock(String id) throws ProblemException, InterruptedException {
    try {
      return DirectoryLock.acquire(runs.resolve(id).resolve("lock"));
    } catch (IOException e) {
      throw ProblemException.machineFailed(runs, e);
    }
  }

  /**
   * Checks that no guest of this name runs.
   *
   * @throws ProblemException with a {@link InstanceProblem.RunsAlready}
   */
  public void requireFree(String id) throws ProblemException {
    Optional<StartedGuest> running = find(id).filter(guest -> guest.state() == State.RUNNING);
    if (running.isPresent()) {
      GuestEntry entry = running.get().entry();
      throw new ProblemException(
          new InstanceProblem.RunsAlready(id, entry.guest().id(), entry.detached()));
    }
  }

  /**
   * Ends one that runs, and waits for that.
   *
   * @return how it is then
   */
  public StartedGuest stop(StartedGuest guest) throws ProblemException, InterruptedException {
    if (guest.state() != State.RUNNING) {
      return guest;
    }
    GuestEntry entry = guest.entry();
    ProcessKey ends = entry.detached() ? entry.keeper() : entry.guest();
    signal(ends, false);
    if (!awaitEnd(ends, WHEN_ASKED)) {
      signal(ends, true);
      awaitEnd(ends, WHEN_MADE_TO);
    }
    if (processes.isAlive(entry.guest())) {
      signal(entry.guest(), true);
      awaitEnd(entry.guest(), WHEN_MADE_TO);
    }
    try {
      return read(guest.directory().directory()).orElse(guest);
    } catch (IOException e) {
      throw ProblemException.machineFailed(runs, e);
    }
  }

  /** Forgets one that does not run; what it wrote stays. */
  public void forget(StartedGuest guest) throws ProblemException {
    try {
      Files.deleteIfExists(guest.directory().entry());
    } catch (IOException e) {
      throw ProblemException.machineFailed(runs, e);
    }
  }

  private List<Path> directories() throws IOException {
    try (Stream<Path> found = Files.list(runs)) {
      return found.filter(Files::isDirectory).toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Optional<StartedGuest> read(Path directory) throws IOException {
    Optional<GuestEntry> entry = GuestEntry.read(directory);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    if (isRunning(entry.get())) {
      return Optional.of(guest(directory, entry.get(), State.RUNNING));
    }
    // Between the two checks its keeper may have recorded the end and ended.
    return GuestEntry.read(directory).map(last -> guest(directory, last, afterTheEnd(last)));
  }

  private boolean isRunning(GuestEntry entry) {
    // One whose Maven was killed is about to end, too.
    return entry.end().isEmpty()
        && processes.isAlive(entry.keeper())
        && (entry.detached() || processes.isAlive(entry.guest()));
  }

  /** How a guest without a keeper ended, only its Maven knows, as long as that runs. */
  private State afterTheEnd(GuestEntry entry) {
    boolean isKnown =
        entry.end().isPresent() || (!entry.detached() && processes.isAlive(entry.keeper()));
    return isKnown ? State.ENDED : State.GONE;
  }

  /** What {@code mvn clean} took away is put back, so that everybody finds it again. */
  private static StartedGuest restored(Path directory, GuestEntry entry) throws IOException {
    Files.createDirectories(directory);
    entry.write(directory);
    return guest(directory, entry, State.RUNNING);
  }

  private static StartedGuest guest(Path directory, GuestEntry entry, State state) {
    return new StartedGuest(
        directory.getFileName().toString(), new RunFiles(directory), entry, state);
  }

  /**
   * The handle knows when its process started, and signals no other: it is made before the look.
   */
  private void signal(ProcessKey process, boolean kill) {
    Optional<ProcessHandle> handle = ProcessHandle.of(process.id());
    if (handle.isPresent() && processes.isAlive(process)) {
      boolean _ = kill ? handle.get().destroyForcibly() : handle.get().destroy();
    }
  }

  private boolean awaitEnd(ProcessKey process, Duration limit) throws InterruptedException {
    for (Duration left = limit; !left.isNegative(); left = left.minus(STEP)) {
      if (!processes.isAlive(process)) {
        return true;
      }
      Thread.sleep(STEP);
    }
    return false;
  }
}
