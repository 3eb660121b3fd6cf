package dev.solo5.build.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes, of programs that every Linux has. */
@Timeout(60)
class ProgramRunnerTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  private final ProgramRunner silent = ProgramRunner.silent();

  @Test
  void givesTheStatus() throws Exception {
    assertEquals(0, silent.launch(List.of("/bin/sh", "-c", "exit 0"), HERE));
    assertEquals(42, silent.launch(List.of("/bin/sh", "-c", "exit 42"), HERE));
    assertEquals(255, silent.launch(List.of("/bin/sh", "-c", "exit 255"), HERE));
  }

  @Test
  void givesASignalAsAShellDoes() throws Exception {
    assertEquals(159, silent.launch(List.of("/bin/sh", "-c", "kill -SYS $$"), HERE));
  }

  @Test
  void startsInTheDirectory() throws Exception {
    assertEquals(
        0, silent.launch(List.of("/bin/sh", "-c", "test \"$(pwd -P)\" = /"), Path.of("/")));
  }

  @Test
  void saysWhenThereIsNoSuchProgram() {
    assertThrows(IOException.class, () -> silent.launch(List.of("/nonexistent/java"), HERE));
  }

  @Test
  void endsTheChildWhenItsThreadIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThrows(
        InterruptedException.class, () -> silent.launch(List.of("/bin/sleep", "60"), HERE));
    assertTrue(ProcessHandle.current().children().noneMatch(ProgramRunnerTest::isSleep));
  }

  /** By SIGTERM; SIGINT is the same to a JVM, unless this one was started to ignore it. */
  @ParameterizedTest
  @EnumSource
  void aParentThatIsToldToEndTakesItsChildAlong(TiedProcess.Tie tie) throws Exception {
    try (Family family = Family.start(tie)) {
      family.kill("TERM");

      assertEquals(143, family.parent.waitFor());
      assertFalse(family.child.isAlive(), "the child is gone when the parent has ended");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INPUT", "GUARD"})
  void aParentThatIsKilledTakesItsChildAlong(TiedProcess.Tie tie) throws Exception {
    try (Family family = Family.start(tie)) {
      family.kill("KILL");

      assertEquals(137, family.parent.waitFor());
      family.child.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  /** Ctrl-C, and a terminal that is closed, reach the watchdog as they reach the parent. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 15})
  void theWatchdogOutlivesWhatEndsTheParentOnly(int signal) throws Exception {
    try (Family family = Family.start(TiedProcess.Tie.GUARD)) {
      long watchdog = family.watchdog();
      awaitIgnored(watchdog, signal);
      signal(Integer.toString(signal), watchdog);
      family.kill("KILL");

      assertEquals(137, family.parent.waitFor());
      family.child.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  /** Until a process ignores a signal, as {@code SigIgn} in its {@code /proc/PID/status} says. */
  private static void awaitIgnored(long process, int signal) throws Exception {
    Path status = Path.of("/proc", Long.toString(process), "status");
    long awaited = 1L << (signal - 1);
    long ignored = 0;
    while ((ignored & awaited) == 0) {
      Thread.sleep(10);
      ignored =
          Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("SigIgn:"))
              .mapToLong(
                  line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
              .findFirst()
              .orElseThrow();
    }
  }

  private static void signal(String name, long process) throws Exception {
    assertEquals(0, new ProcessBuilder("kill", "-" + name, "" + process).start().waitFor());
  }

  /** A parent that is a JVM, as Maven is, and its child. */
  private record Family(Process parent, ProcessHandle child) implements AutoCloseable {
    static Family start(TiedProcess.Tie tie) throws IOException {
      Process parent =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Parent.class.getName(),
                  tie.name())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      long child = Long.parseLong(parent.inputReader().readLine());
      return new Family(parent, ProcessHandle.of(child).orElseThrow());
    }

    void kill(String signal) throws Exception {
      signal(signal, parent.pid());
    }

    long watchdog() {
      return parent
          .children()
          .mapToLong(ProcessHandle::pid)
          .filter(id -> id != child.pid())
          .findFirst()
          .orElseThrow();
    }

    @Override
    public void close() {
      child.destroyForcibly();
      parent.destroyForcibly();
    }
  }

  private static boolean isSleep(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("sleep");
  }

  /**
   * A parent that prints the process id of its child, which waits: for the end of its input where
   * it is tied to it, else for a minute.
   */
  static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws Exception {
      TiedProcess.Tie tie = TiedProcess.Tie.valueOf(arguments[0]);
      List<String> command =
          tie == TiedProcess.Tie.INPUT ? List.of("/bin/cat") : List.of("/bin/sleep", "60");
      try (TiedProcess child =
          TiedProcess.start(command, HERE, tie, ProcessBuilder.Redirect.DISCARD)) {
        System.out.println(child.id());
        child.await();
      }
    }
  }
}
