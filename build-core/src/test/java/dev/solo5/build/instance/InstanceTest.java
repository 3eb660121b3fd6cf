package dev.solo5.build.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.build.keeper.Assignment;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.BoundedConsole;
import dev.solo5.build.process.TiedProcess;
import dev.solo5.build.run.GuestCommand;
import dev.solo5.build.run.HostPort;
import dev.solo5.build.run.RunFiles;
import dev.solo5.elf.Target;
import dev.solo5.ready.Ready;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Instances of what every Linux has instead of a tender. */
@Timeout(120)
class InstanceTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path runs;
  private final Instances instances = new Instances();
  private RunFiles directory = new RunFiles(Path.of(""));

  @BeforeEach
  void makeDirectory() throws Exception {
    directory = RunFiles.fresh(runs, "web");
  }

  @AfterEach
  void endAll() {
    instances.takeAll().forEach(Instance::close);
  }

  @Test
  void runsUntilItIsStopped() throws Exception {
    Instance instance = start("echo booted; echo up >&2; exec sleep 600", 0);
    instance.await(Ready.line("^booted$"), LONG);
    instance.await(Ready.line("^up$"), LONG);
    assertTrue(ProcessHandle.of(instance.processId()).orElseThrow().isAlive());

    assertEquals(Optional.empty(), instance.stop());

    assertFalse(ProcessHandle.of(instance.processId()).map(ProcessHandle::isAlive).orElse(false));
    assertEquals(Optional.of("with status 143"), instance.end());
  }

  /** The machine accepts at a published port; what counts is what solo5-net says of the guest. */
  @Test
  void isReadyBehindAPublishedPortWhenItsGuestHasAccepted() throws Exception {
    Instance instance = start("exec sleep 600", 0);
    try (ServerSocket port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Ready tcp = Ready.tcp("127.0.0.1", port.getLocalPort());
      String line = "web 127.0.0.1:%s 10.0.0.2:80\n".formatted(port.getLocalPort());
      Files.writeString(directory.ports(), line);
      Files.writeString(directory.accepted(), "");
      Problem problem = notReady(instance, tcp);
      while (problem.message().contains("no answer yet")) { // on a busy machine
        problem = notReady(instance, tcp);
      }
      assertTrue(problem.message().contains("not yet by the guest"), problem.message());

      Files.writeString(directory.accepted(), line);
      instance.await(tcp, LONG);
    }
  }

  private static Problem notReady(Instance instance, Ready ready) {
    return assertThrows(ProblemException.class, () -> instance.await(ready, Duration.ofSeconds(1)))
        .problem();
  }

  @Test
  void endsWhenItFillsTheDisk() throws Exception {
    Instance instance = start("exec yes", 0);
    awaitEnd(instance);

    InstanceProblem.Died died = (InstanceProblem.Died) instance.stop().orElseThrow();
    assertEquals("it wrote more than 64 MiB to its console and was ended", died.meaning());
    assertEquals(BoundedConsole.LIMIT_BYTES, Files.size(directory.console()));
  }

  @Test
  void mayEndByItselfWithTheStatusThatIsExpected() throws Exception {
    Instance instance = start("exit 7", 7);
    awaitEnd(instance);

    assertEquals(Optional.empty(), instance.stop());
  }

  @Test
  void hadBetterNotDie() throws Exception {
    Instance instance = start("echo last words; exit 7", 0);
    awaitEnd(instance);

    assertEquals(
        Optional.of(
            new InstanceProblem.Died("web", 7, "the guest's own status", 0, List.of("last words"))),
        instance.stop());
  }

  @Test
  void saysWhatWasAwaitedInVain() throws Exception {
    Instance instance = start("echo booted; exec sleep 600", 0);
    instance.await(Ready.line("booted"), LONG);

    assertEquals(
        new InstanceProblem.NotReady(
            "web", "waited 0 s for a console line that matches /up/", List.of("booted")),
        problem(instance, Duration.ZERO));
  }

  @Test
  void saysThatItEndedBeforeItWasReady() throws Exception {
    assertEquals(
        new InstanceProblem.EndedEarly("web", 42, "the guest's own status", List.of("no disk")),
        problem(start("echo no disk; exit 42", 0), LONG));
  }

  @Test
  void knowsItsPortsOnceTheyAreThere() throws Exception {
    Instance instance =
        start(
            "echo web 127.0.0.1:41234 10.0.0.2:80 > %1$s.part; mv %1$s.part %1$s; exec sleep 600"
                .formatted(directory.ports()),
            0);

    assertEquals(List.of(new HostPort("web", "127.0.0.1", 41234, 80)), instance.awaitPorts(LONG));
  }

  @Test
  void aPortThatIsTakenEndsTheWait() throws Exception {
    Instance instance = start("echo port 80 is taken; exit 1", 0);

    Problem problem =
        assertThrows(ProblemException.class, () -> instance.awaitPorts(LONG)).problem();
    assertEquals(List.of("port 80 is taken"), ((InstanceProblem.EndedEarly) problem).console());
  }

  @Test
  void thereIsOneOfAName() throws Exception {
    start("exec sleep 600", 0);

    assertEquals(
        new InstanceProblem.StartedTwice("web"),
        assertThrows(ProblemException.class, () -> instances.requireFree("web")).problem());
    assertEquals(List.of(), instances.take("other"));
  }

  private Problem problem(Instance instance, Duration limit) {
    return assertThrows(ProblemException.class, () -> instance.await(Ready.line("up"), limit))
        .problem();
  }

  private static void awaitEnd(Instance instance) throws InterruptedException {
    while (instance.end().isEmpty()) {
      Thread.sleep(10);
    }
  }

  private Instance start(String script, int expectedStatus) throws Exception {
    GuestCommand command =
        new GuestCommand(Target.SPT, List.of("/bin/sh", "-c", script), runs, TiedProcess.Tie.INPUT);
    Instance instance =
        Instance.start(
            new Assignment(
                directory.directory(),
                "spt",
                expectedStatus,
                Instant.EPOCH,
                Path.of("/x.spt"),
                command.line()),
            command);
    instances.add(instance);
    return instance;
  }
}
