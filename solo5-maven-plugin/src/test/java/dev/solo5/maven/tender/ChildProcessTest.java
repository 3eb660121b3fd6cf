package dev.solo5.maven.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real processes, of programs that every Linux has. */
@Timeout(60)
class ChildProcessTest {
  private static final Path HERE = Path.of("").toAbsolutePath();
  private static final int INTERRUPTED = 130;

  private final ChildProcess silent = ChildProcess.silent();

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
    assertTrue(ProcessHandle.current().children().noneMatch(ChildProcessTest::isSleep));
  }

  @Test
  void aKilledParentTakesItsChildAlong() throws Exception {
    Process parent =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Sleeper.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = parent.inputReader()) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();

      assertEquals(0, new ProcessBuilder("kill", "-INT", "" + parent.pid()).start().waitFor());

      assertTrue(parent.waitFor(30, TimeUnit.SECONDS), "the parent ends");
      assertEquals(INTERRUPTED, parent.exitValue());
      assertFalse(child.isAlive(), "the child is gone when the parent has ended");
    } finally {
      parent.destroyForcibly();
    }
  }

  private static boolean isSleep(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("sleep");
  }

  /** A parent whose child prints its process id and then sleeps. */
  static final class Sleeper {
    private Sleeper() {}

    public static void main(String[] arguments) throws Exception {
      ChildProcess.onConsole(Child.Tie.INPUT)
          .launch(List.of("/bin/sh", "-c", "echo $$; exec sleep 60"), HERE);
    }
  }
}
