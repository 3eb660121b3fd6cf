package dev.solo5.launcher;

import dev.solo5.elf.Target;
import dev.solo5.launcher.Launcher.Attached;
import dev.solo5.ready.Connections;
import dev.solo5.ready.NotReadyException;
import dev.solo5.ready.Readiness;
import dev.solo5.ready.Ready;
import dev.solo5.ready.Watched;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.OutcomeText;
import dev.solo5.tender.RunReport;
import dev.solo5.tender.RunningGuest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A started guest. Any thread may use it; closing it ends the guest. */
public final class Guest implements AutoCloseable {
  private final TenderChoice choice;
  private final Launcher launcher;
  private final RunDirectory run;
  private final RunConsole console;
  private final RunningGuest running;
  private final CompletableFuture<Outcome> end = new CompletableFuture<>();

  Guest(
      TenderChoice choice,
      Launcher launcher,
      RunDirectory run,
      RunConsole console,
      RunningGuest running) {
    this.choice = choice;
    this.launcher = launcher;
    this.run = run;
    this.console = console;
    this.running = running;
    Thread.ofVirtual().name("solo5-end-" + run.path().getFileName()).start(this::followToTheEnd);
  }

  /** The target that the guest runs under. */
  public Target target() {
    return choice.tender().target();
  }

  /**
   * Why the guest does not run under the targets that come before its own; empty if a target was
   * requested, or if none comes before.
   */
  public List<String> passedOver() {
    return choice.passedOver().stream().map(LaunchProblem::message).toList();
  }

  /** What the guest was launched with. */
  public Launcher launcher() {
    return launcher;
  }

  /** The files of the run. */
  public RunDirectory run() {
    return run;
  }

  /** The lines of the console so far; the last one may be unfinished. */
  public List<String> lines() {
    return console.lines(0);
  }

  /** Whether the guest is still running. */
  public boolean isAlive() {
    return !end.isDone();
  }

  /** How the guest ended; empty while it runs. */
  public Optional<Outcome> outcome() {
    return end.isDone() ? Optional.of(end.join()) : Optional.empty();
  }

  /** How the guest ended, in words that can follow "ended"; empty while it runs. */
  public Optional<String> end() {
    return outcome().map(OutcomeText::ended);
  }

  /**
   * The status with which a tender program would have exited: the guest's own, 128 plus the number
   * of a signal, 1 if the tender failed, 143 if it was stopped.
   *
   * @throws IllegalStateException while it runs
   */
  public int exitStatus() {
    return outcome()
        .orElseThrow(() -> new IllegalStateException("the guest still runs"))
        .exitStatus();
  }

  /** What was observed of the run; empty while it runs. The file {@code report.json} has it too. */
  public Optional<RunReport> report() {
    return isAlive() ? Optional.empty() : Optional.of(running.report());
  }

  /** Waits for the end, at most this long; empty if the guest still runs then. */
  public Optional<Outcome> awaitExit(Duration limit) throws InterruptedException {
    try {
      return Optional.of(end.get(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the files of the run", e.getCause());
    }
  }

  /**
   * Waits until the guest is ready. Addresses on a network inside this process, and ports that it
   * publishes, are reached through it, all others through sockets.
   *
   * @throws NotReadyException if the limit passes, or the guest ends, before that
   */
  public void awaitReady(Ready ready, Duration limit)
      throws NotReadyException, InterruptedException {
    Readiness.of(new Seen(this), this::connect).await(ready, limit);
  }

  /**
   * Waits for a console line in which this regular expression matches; an existing line counts,
   * too.
   *
   * @throws NotReadyException if the limit passes, or the guest ends, before that
   */
  public void awaitLine(String pattern, Duration limit)
      throws NotReadyException, InterruptedException {
    awaitReady(Ready.line(pattern), limit);
  }

  /**
   * Ends the guest, whatever it is doing, and waits until it has ended. Does nothing if it already
   * has.
   */
  @Override
  public void close() {
    running.close();
    end.join();
  }

  private Connections.Connection connect(InetSocketAddress address, Duration limit)
      throws IOException {
    for (Attached attached : launcher.devices()) {
      if (attached instanceof Attached.NetworkOf(_, Network network)) {
        Optional<Segment> segment = segment(network);
        if (segment.isPresent()) {
          Optional<InetSocketAddress> behind = segment.get().behind(address);
          if (behind.isPresent()) {
            return segment.get().connect(behind.get(), limit);
          }
        }
      }
    }
    return Connections.sockets().open(address, limit);
  }

  private static Optional<Segment> segment(Network network) {
    return switch (network) {
      case Segment segment -> Optional.of(segment);
      case Network.Addressed(Network addressed, _) -> segment(addressed);
      case Network.OfTender _ -> Optional.empty();
    };
  }

  /** Completes {@code end} when the files are complete too. */
  private void followToTheEnd() {
    try {
      Outcome outcome = running.await();
      console.close();
      Files.writeString(run.report(), running.report().toJson());
      end.complete(outcome);
    } catch (InterruptedException | IOException | RuntimeException e) {
      end.completeExceptionally(e);
    }
  }

  /** What a waiter sees. */
  private record Seen(Guest guest) implements Watched {
    @Override
    public List<String> lines(int from) {
      return guest.console.lines(from);
    }

    @Override
    public Optional<String> end() {
      return guest.end();
    }
  }
}
