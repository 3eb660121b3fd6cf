package dev.solo5.launcher;

import dev.solo5.elf.Target;
import dev.solo5.tender.GuestConsole;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunReport;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.Tender;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A tender whose guests do what a test says. */
final class FakeTender implements Tender {
  private final Target target;
  private final Optional<String> obstacle;
  final List<FakeRun> runs = new ArrayList<>();
  Optional<TenderProblem> refusal = Optional.empty();

  FakeTender(Target target, Optional<String> obstacle) {
    this.target = target;
    this.obstacle = obstacle;
  }

  @Override
  public Target target() {
    return target;
  }

  @Override
  public Optional<String> obstacle() {
    return obstacle;
  }

  @Override
  public RunningGuest start(Launch launch, GuestConsole console, Consumer<String> notices)
      throws TenderException {
    if (refusal.isPresent()) {
      throw new TenderException(refusal.get());
    }
    FakeRun run = new FakeRun(launch, console);
    runs.add(run);
    return run;
  }

  /** A guest whose end the test decides. */
  final class FakeRun implements RunningGuest {
    final Launch launch;
    final GuestConsole console;
    final CompletableFuture<Outcome> end = new CompletableFuture<>();

    private FakeRun(Launch launch, GuestConsole console) {
      this.launch = launch;
      this.console = console;
    }

    @Override
    public long id() {
      return 1;
    }

    @Override
    public boolean isAlive() {
      return !end.isDone();
    }

    @Override
    public Outcome await() {
      return end.join();
    }

    @Override
    public Optional<Outcome> await(Duration limit) throws InterruptedException {
      try {
        return Optional.of(end.get(limit.toNanos(), TimeUnit.NANOSECONDS));
      } catch (TimeoutException | ExecutionException e) {
        return Optional.empty();
      }
    }

    @Override
    public void stop() {
      end.complete(new Outcome.Stopped());
    }

    @Override
    public RunReport report() {
      return new RunReport(
          launch.unikernel().toString(),
          target,
          end.join(),
          List.of(),
          RunReport.Memory.unknown(),
          new TreeMap<>(),
          List.of());
    }

    @Override
    public void close() {
      stop();
    }
  }
}
