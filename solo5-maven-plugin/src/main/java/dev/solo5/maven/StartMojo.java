package dev.solo5.maven;

import dev.solo5.build.instance.Instance;
import dev.solo5.build.instance.Instances;
import dev.solo5.build.instance.KnownGuests;
import dev.solo5.build.keeper.Assignment;
import dev.solo5.build.keeper.ProcessTable;
import dev.solo5.build.problem.Lack;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.JavaProgram;
import dev.solo5.build.process.OwnJar;
import dev.solo5.build.run.GuestCommand;
import dev.solo5.build.run.HostPort;
import dev.solo5.build.run.RunFiles;
import dev.solo5.build.run.RunRequest;
import dev.solo5.build.unikernel.UnikernelFile;
import dev.solo5.maven.group.Group;
import dev.solo5.ready.Ready;
import dev.solo5.toolchain.store.DirectoryLock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Starts a unikernel for the integration tests, waits until it is ready, and leaves it running
 * until {@code solo5:stop}. It ends with the project at the latest, however that ends: nothing is
 * left behind if the build fails or Maven is killed. With {@code -Dsolo5.detach} the guest outlives
 * Maven, along with its networks and published ports.
 *
 * <p>Its output goes to {@code target/solo5/runs/ID/console.log}. Published ports become properties
 * for the goals that follow: {@code solo5.ID.port.80} is the host port for port 80 of the guest,
 * {@code solo5.ID.address.80} the same with its address, as in {@code 127.0.0.1:41234}; {@code
 * solo5.ID.pid} is the process.
 */
@Mojo(name = "start", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class StartMojo extends SoloMojo {
  @Group private final UnikernelSource source = new UnikernelSource(this);
  @Group private final Compiling compiling = new Compiling(this);
  @Group private final Translating translating = new Translating(this, compiling);
  @Group private final Linking linking = new Linking(this, source, compiling, translating);

  @Group private final TenderSettings tender = new TenderSettings(this, compiling);
  @Group private final GuestArguments commandLine = new GuestArguments(this);

  @Group
  private final GuestSettings guest = new GuestSettings(this, source, linking, tender, commandLine);

  /** The name of the instance, one for each execution of this goal in a project. */
  @Parameter(property = "solo5.id", defaultValue = "${project.artifactId}", required = true)
  private String id;

  /**
   * Whether the guest outlives Maven once it is ready. In this project, {@code solo5:ps} and {@code
   * solo5:logs} then show it and {@code solo5:stop} ends it, at any time.
   */
  @Parameter(property = "solo5.detach", defaultValue = "false")
  private String detach;

  /**
   * When the instance is ready: {@code <ready>} with {@code <line>}, a regular expression that
   * matches in a line of the console, {@code <tcp>}, a {@code HOST:PORT} that accepts a connection,
   * and {@code <http>}, a URI that answers with {@code <status>}, 200 by default. The host {@code
   * guest} stands for the published ports. The goal waits until all that are given hold, for at
   * most {@code <timeLimitSeconds>}. Default: ready at once.
   */
  @Parameter private @Nullable ReadyWhen ready;

  /** Seconds to wait until the instance is ready, unless {@code ready} has its own limit. */
  @Parameter(property = "solo5.readyTimeLimit", defaultValue = "60")
  private String readyTimeLimit;

  /** The file for the tender's report. Default: {@code target/solo5/runs/ID/report.json}. */
  @Parameter(property = "solo5.report")
  private @Nullable String report;

  /** Starts nothing if tests are skipped. */
  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  /** Starts nothing if integration tests are skipped. */
  @Parameter(property = "skipITs", defaultValue = "false")
  private boolean skipITs;

  @Override
  protected Optional<Lack> lacking(Reactor reactor) throws ProblemException {
    return guest.lacking(reactor);
  }

  @Override
  protected void work() throws ProblemException {
    if (skipTests || skipITs) {
      getLog().info("Not started: tests are skipped.");
      return;
    }
    String name = instanceName();
    int expected = guest.expectedStatus();
    Duration limit = limit();
    boolean detached = flag("detach", detach);
    instances().requireFree(name);
    KnownGuests guests = new KnownGuests(tender.runs(), ProcessTable.ofThisMachine());
    try (DirectoryLock lock = guests.lock(name)) {
      guests.requireFree(name);
      RunFiles directory = RunFiles.fresh(tender.runs(), name);
      RunRequest request = request(directory);
      if (detached && request.usesStandardInput()) {
        throw ProblemException.badParameter(
            "detach", "true", "no device attached to @0, since standard input ends with Maven");
      }
      UnikernelFile unikernel = guest.unikernel("Starting");
      Starting starting = new Starting(detached, request, limit, lock);
      Instance _ =
          tender
              .runner()
              .run(
                  unikernel,
                  request,
                  command ->
                      start(
                          new Assignment(
                              directory.directory(),
                              command.target().text(),
                              expected,
                              Instant.now(),
                              unikernel.file(),
                              command.line()),
                          command,
                          starting));
    } catch (IOException e) {
      throw ProblemException.machineFailed(tender.runs(), e);
    } catch (InterruptedException e) {
      throw ProblemException.interrupted(e);
    }
  }

  private RunRequest request(RunFiles directory) throws ProblemException {
    return guest.request(
        Optional.of(text("solo5.report", report).map(base()::resolve).orElse(directory.report())),
        directory.ports());
  }

  /** How a guest is started. */
  private record Starting(
      boolean detached, RunRequest request, Duration limit, DirectoryLock lock) {}

  /** Its properties begin with {@code solo5.} and its name, as those of devices do with these. */
  private String instanceName() throws ProblemException {
    if (id.equals("net") || id.equals("block")) {
      throw ProblemException.badParameter("id", id, "a name other than net and block");
    }
    return RunFiles.id("id", id);
  }

  /** Others only have to wait until it is known to run. */
  private Instance start(Assignment wanted, GuestCommand command, Starting starting)
      throws IOException, InterruptedException, ProblemException {
    Instance instance =
        starting.detached()
            ? Instance.startKept(wanted, command, JavaProgram.keeper(OwnJar.path()))
            : Instance.start(wanted, command);
    instances().add(instance);
    boolean isReady = false;
    try {
      long process = instance.processId();
      if (starting.detached()) {
        process = instance.awaitEntry(starting.limit());
      } else {
        instance.enter(ProcessTable.ofThisMachine());
      }
      starting.lock().close();
      await(instance, process, starting.request(), starting.limit());
      if (starting.detached()) {
        detach(instance);
      }
      isReady = true;
      return instance;
    } finally {
      if (!isReady) { // it is ended at once
        instances().take(instance.id());
        instance.close();
        instance.forget();
      }
    }
  }

  private void detach(Instance instance) throws IOException {
    instances().take(instance.id());
    instance.detach();
    getLog()
        .info(
            ("'%1$s' keeps running when Maven ends: see mvn solo5:ps, solo5:logs and solo5:stop, with"
                    + " -Dsolo5.id=%1$s for this guest only")
                .formatted(instance.id()));
  }

  private void await(Instance instance, long process, RunRequest request, Duration limit)
      throws IOException, InterruptedException, ProblemException {
    List<HostPort> ports = request.publishesPorts() ? instance.awaitPorts(limit) : List.of();
    publish(instance, process, ports);
    for (Ready condition : ready == null ? List.<Ready>of() : ready.conditions(ports)) {
      String work = "Waiting for '%s': %s".formatted(instance.id(), condition.text());
      progress().at(work, 0, 1);
      instance.await(condition, limit);
      progress().at(work, 1, 1);
      info("'%s' is ready: %s", instance.id(), condition.text());
    }
  }

  private void publish(Instance instance, long process, List<HostPort> ports) {
    String prefix = "solo5." + instance.id() + ".";
    set(prefix + "pid", Long.toString(process));
    for (HostPort port : ports) {
      info("'%s' is published at %s", instance.id(), port);
      set(prefix + "port." + port.guestPort(), Integer.toString(port.hostPort()));
      set(prefix + "address." + port.guestPort(), port.reachableAt());
    }
  }

  private void set(String property, String value) {
    project.getProperties().setProperty(property, value);
  }

  private Duration limit() throws ProblemException {
    Optional<Duration> given = ready == null ? Optional.empty() : ready.timeLimit();
    return given.isPresent()
        ? given.get()
        : RunRequest.seconds(
            "readyTimeLimit", text("solo5.readyTimeLimit", readyTimeLimit).orElse("60"));
  }

  private Instances instances() {
    return ProjectInstances.of(this);
  }
}
