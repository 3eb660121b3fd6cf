package dev.solo5.maven;

import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.build.process.TiedProcess;
import dev.solo5.build.run.GuestCommand;
import dev.solo5.build.run.HostPort;
import dev.solo5.build.run.RunFiles;
import dev.solo5.build.run.RunRequest;
import dev.solo5.build.run.TenderEnd;
import dev.solo5.build.unikernel.UnikernelFile;
import dev.solo5.maven.group.Group;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs a unikernel under its tender, on Maven's console, and builds it first if necessary. The
 * guest's status determines whether the goal succeeds. Ctrl-C ends the guest.
 *
 * <p>With {@code -Dsolo5.file=FILE} it runs that file and needs no project.
 *
 * <p>Attach devices with {@code blocks} and {@code networks}, or on the command line: {@code
 * -Dsolo5.block.NAME=FILE}, {@code -Dsolo5.block.NAME.sectorSize=BYTES}, {@code
 * -Dsolo5.net.NAME=INTERFACE} or {@code -Dsolo5.net.NAME.address=10.0.0.1/24} with {@code
 * -Dsolo5.net.NAME.publish=8080:10.0.0.2:80}, {@code -Dsolo5.net.NAME.outbound=HOST:PORT} and
 * {@code -Dsolo5.net.NAME.mac=ADDRESS}. The command line wins.
 */
@Mojo(
    name = "run",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
public final class RunMojo extends SoloMojo {
  private static final Duration ENDLESS = Duration.ofDays(10_000);
  private static final Duration PORTS_ARE_LOOKED_FOR_EACH = Duration.ofMillis(50);

  @Group private final UnikernelSource source = new UnikernelSource(this);
  @Group private final Compiling compiling = new Compiling(this);
  @Group private final Translating translating = new Translating(this, compiling);
  @Group private final Linking linking = new Linking(this, source, compiling, translating);

  @Group private final TenderSettings tender = new TenderSettings(this, compiling);
  @Group private final GuestArguments commandLine = new GuestArguments(this);

  @Group
  private final GuestSettings guest = new GuestSettings(this, source, linking, tender, commandLine);

  /**
   * The file for the tender's report: how the run ended, its phases, its devices. Default: none.
   */
  @Parameter(property = "solo5.report")
  private @Nullable File report;

  /** Seconds that the run may take. Default: no limit. */
  @Parameter(property = "solo5.timeLimit")
  private @Nullable String timeLimit;

  @Override
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    return guest.lacking(reactor);
  }

  @Override
  protected void work() throws ProblemException {
    int expected = guest.expectedStatus();
    Optional<Duration> limit = limit();
    RunRequest request =
        guest.request(
            Optional.ofNullable(report).map(SoloMojo::absolute),
            new RunFiles(tender.runs().resolve("run")).portsOf(ProcessHandle.current().pid()));
    UnikernelFile unikernel = guest.unikernel("Running");
    if (!request.userNetworks().isEmpty()) {
      RunFiles.fresh(tender.runs(), "run");
    }
    Optional<TenderEnd> end =
        tender.runner().run(unikernel, request, command -> run(command, request, limit));
    TenderEnd ending =
        end.orElseThrow(() ->
            new ProblemException(
                new RunProblem.RanTooLong(unikernel.file(), limit.orElseThrow().toSeconds())));
    if (ending.status() != expected) {
      Path file = unikernel.file();
      throw new ProblemException(
          ending.complaint().isPresent()
              ? new RunProblem.TenderFailed(file, ending.status(), ending.complaint().get())
              : new RunProblem.GuestEnded(file, ending.status(), ending.meaning(), expected));
    }
    info(
        "%s ended with status %s%s",
        unikernel.file().getFileName(),
        expected,
        expected == 0 ? ": the guest succeeded" : ", as expected");
  }

  private Optional<Duration> limit() throws ProblemException {
    Optional<String> seconds = text("solo5.timeLimit", timeLimit);
    return seconds.isEmpty()
        ? Optional.empty()
        : Optional.of(RunRequest.seconds("timeLimit", seconds.get()));
  }

  /** How it ended; empty when it had to be ended, because its time was up. */
  private Optional<TenderEnd> run(
      GuestCommand command, RunRequest request, Optional<Duration> limit)
      throws IOException, InterruptedException {
    Instant begun = Instant.now();
    long deadline = System.nanoTime() + limit.orElse(ENDLESS).toNanos();
    try (TiedProcess child =
        TiedProcess.onConsole(command.line(), command.directory(), command.tie())) {
      if (request.publishesPorts()) {
        sayPorts(child, request.ports(), deadline);
      }
      OptionalInt status =
          limit.isEmpty()
              ? OptionalInt.of(child.await())
              : child.await(Duration.ofNanos(deadline - System.nanoTime()));
      return status.isEmpty()
          ? Optional.empty()
          : Optional.of(
              TenderEnd.of(
                  command.target(), status.getAsInt(), request.report(), begun, child.lastWords()));
    } finally {
      Files.deleteIfExists(request.ports());
      Files.deleteIfExists(HostPort.acceptedBeside(request.ports()));
    }
  }

  /** Says which ports are published, as soon as it is known. */
  private void sayPorts(TiedProcess child, Path file, long deadline)
      throws IOException, InterruptedException {
    List<HostPort> ports = List.of();
    while (ports.isEmpty()
        && System.nanoTime() - deadline < 0
        && child.await(PORTS_ARE_LOOKED_FOR_EACH).isEmpty()) {
      ports = HostPort.read(file);
    }
    if (ports.isEmpty()) { // published and ended between two looks
      ports = HostPort.read(file);
    }
    ports.forEach(port -> getLog().info("Published " + port));
  }
}
