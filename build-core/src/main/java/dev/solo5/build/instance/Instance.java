package dev.solo5.build.instance;

import dev.solo5.build.keeper.Assignment;
import dev.solo5.build.keeper.GuestEntry;
import dev.solo5.build.keeper.Main;
import dev.solo5.build.keeper.ProcessKey;
import dev.solo5.build.keeper.ProcessTable;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.BoundedConsole;
import dev.solo5.build.process.JavaProgram;
import dev.solo5.build.process.TiedProcess;
import dev.solo5.build.run.GuestCommand;
import dev.solo5.build.run.HostPort;
import dev.solo5.build.run.RunFiles;
import dev.solo5.build.run.TenderEnd;
import dev.solo5.ready.Acceptance;
import dev.solo5.ready.Connections;
import dev.solo5.ready.ConsoleFile;
import dev.solo5.ready.NotReady;
import dev.solo5.ready.NotReadyException;
import dev.solo5.ready.Readiness;
import dev.solo5.ready.Ready;
import dev.solo5.ready.Watched;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A guest that was started and not waited for; thread-safe. Closing it ends it. */
public final class Instance implements Watched, AutoCloseable {
  /** How much of a console is shown with a problem. */
  public static final int TAIL_LINES = 20;

  private static final Duration STEP = Duration.ofMillis(20);

  private final Assignment guest;
  private final GuestCommand command;
  private final RunFiles directory;
  private final ConsoleFile console;
  private final TiedProcess child;

  /** What writes its console; empty: a keeper does. */
  private final Optional<BoundedConsole> log;

  private boolean isEntered;

  private Instance(Assignment guest, GuestCommand command, TiedProcess child, boolean isKept) {
    this.guest = guest;
    this.command = command;
    this.directory = new RunFiles(guest.directory());
    this.console = new ConsoleFile(directory.console());
    this.child = child;
    this.log =
        isKept ? Optional.empty() : Optional.of(BoundedConsole.of(child, directory.console()));
  }

  /** Starts a guest, with the console in a file. */
  public static Instance start(Assignment guest, GuestCommand command)
      throws IOException, InterruptedException, ProblemException {
    new RunFiles(guest.directory()).writeCommand(command.line());
    TiedProcess child =
        TiedProcess.start(command.line(), command.directory(), command.tie(), Redirect.PIPE);
    return new Instance(guest, command, child, false);
  }

  /**
   * Starts a guest that outlives Maven once {@link #detach} was called; until then it is as any
   * other.
   *
   * @param keeper the program that keeps it
   */
  public static Instance startKept(Assignment guest, GuestCommand command, JavaProgram keeper)
      throws IOException, InterruptedException, ProblemException {
    RunFiles directory = new RunFiles(guest.directory());
    directory.writeCommand(command.line());
    List<String> line = OwnSession.command(keeper.command(List.of(), guest.arguments()));
    Redirect log = Redirect.appendTo(directory.console().toFile()); // as the keeper writes it
    TiedProcess child = TiedProcess.start(line, command.directory(), TiedProcess.Tie.INPUT, log);
    return new Instance(guest, command, child, true);
  }

  /** Lets others know that it runs, and that it ends with this Maven. */
  public void enter(ProcessTable processes) throws IOException {
    Optional<ProcessKey> maven = processes.find(ProcessHandle.current().pid());
    Optional<ProcessKey> tender = processes.find(child.id());
    if (maven.isPresent() && tender.isPresent()) {
      isEntered = true;
      guest.entry(false, maven.get(), tender.get()).write(directory.directory());
    }
  }

  /**
   * Waits until its keeper has let others know that it runs.
   *
   * @return the process id of its tender, or of what gives it networks
   * @throws ProblemException when it ends before, or the limit passes
   */
  public long awaitEntry(Duration limit)
      throws IOException, InterruptedException, ProblemException {
    awaitFile(directory.entry(), "it did not start", limit);
    return GuestEntry.read(directory.directory())
        .map(entry -> entry.guest().id())
        .orElse(child.id());
  }

  /** From now on it outlives Maven. */
  public void detach() throws IOException {
    child.release(Main.RELEASE);
  }

  /** The name it was started with. */
  public String id() {
    return guest.id();
  }

  /** The process id of its tender, or of what gives it networks. */
  public long processId() {
    return child.id();
  }

  @Override
  public List<String> lines(int from) {
    return console.from(from);
  }

  @Override
  public Optional<String> end() {
    return ending().map(ending -> "with status " + ending.status());
  }

  private Optional<TenderEnd> ending() {
    try {
      OptionalInt status = child.await(Duration.ZERO);
      if (status.isPresent()) {
        awaitLog();
      }
      return status.isPresent()
          ? Optional.of(TenderEnd.of(command.target(), status.getAsInt(), directory))
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * Waits until its ports are published.
   *
   * @throws ProblemException when it ends before, or the limit passes
   */
  public List<HostPort> awaitPorts(Duration limit)
      throws IOException, InterruptedException, ProblemException {
    awaitFile(directory.ports(), "its ports were not published", limit);
    return HostPort.read(directory.ports());
  }

  /** What the program that publishes its ports knows of connections to one of them. */
  private Acceptance.Answer acceptance(InetSocketAddress address) throws IOException {
    if (isOneOf(HostPort.read(directory.accepted()), address)) {
      return Acceptance.Answer.YES;
    }
    return isOneOf(HostPort.read(directory.ports()), address)
        ? Acceptance.Answer.NOT_YET
        : Acceptance.Answer.UNKNOWN;
  }

  private static boolean isOneOf(List<HostPort> ports, InetSocketAddress address) {
    return ports.stream().anyMatch(port -> port.isAt(address));
  }

  private void awaitFile(Path file, String missing, Duration limit)
      throws InterruptedException, ProblemException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<TenderEnd> ending = ending();
      if (Files.exists(file)) {
        return;
      }
      if (ending.isPresent()) {
        throw new ProblemException(endedEarly(ending.get()));
      }
      if (System.nanoTime() - end >= 0) {
        throw new ProblemException(
            new InstanceProblem.NotReady(
                id(), "%s within %s s".formatted(missing, limit.toSeconds()), tail()));
      }
      Thread.sleep(STEP);
    }
  }

  /**
   * Waits until it is ready.
   *
   * @throws ProblemException when it ends before, or the limit passes
   */
  public void await(Ready ready, Duration limit) throws InterruptedException, ProblemException {
    try {
      Readiness.of(this, Connections.sockets(this::acceptance)).await(ready, limit);
    } catch (NotReadyException e) {
      throw new ProblemException(problem(e.problem())); // Maven would print the cause's lines again
    }
  }

  private Problem problem(NotReady problem) {
    String attempt = problem.attempt().map(how -> " (last attempt: " + how + ")").orElse("");
    return switch (problem.reason()) {
      case NotReady.Reason.Ended _ -> endedEarly(ending().orElseThrow());
      case NotReady.Reason.TimedOut(Duration limit) ->
          new InstanceProblem.NotReady(
              id(),
              "waited %s s for %s%s"
                  .formatted(limit.toSeconds(), problem.awaited().text(), attempt),
              tail());
    };
  }

  private Problem endedEarly(TenderEnd ending) {
    return new InstanceProblem.EndedEarly(id(), ending.status(), meaning(ending), tail());
  }

  private String meaning(TenderEnd ending) {
    return log.filter(BoundedConsole::isExceeded)
        .map(one -> "it " + one.excess())
        .orElseGet(ending::meaning);
  }

  private List<String> tail() {
    return directory.tail(TAIL_LINES);
  }

  /**
   * Ends it.
   *
   * @return the problem of a guest that had ended before, with another status than expected
   */
  public Optional<Problem> stop() {
    Optional<TenderEnd> ending = ending();
    close();
    return ending
        .filter(one -> one.status() != guest.expectedStatus())
        .map(one ->
            new InstanceProblem.Died(
                id(), one.status(), meaning(one), guest.expectedStatus(), tail()));
  }

  @Override
  public void close() {
    child.close();
    awaitLog();
    if (isEntered) {
      forget();
    }
  }

  /** Lets others know nothing of it any more. */
  public void forget() {
    try {
      Files.deleteIfExists(directory.entry());
    } catch (IOException e) {
      // Whoever reads it finds no such process.
    }
  }

  /** Waits, once it has ended, until its console is complete. */
  private void awaitLog() {
    try {
      if (log.isPresent()) {
        log.get().await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
