package dev.solo5.toolchain.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem.NotStarted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SystemProcessesTest {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final ProcessStarter PROCESSES =
      new SystemProcesses(Map.of("CPATH", "/evil", "KEPT", "kept", "LC_ALL", "de_DE"));

  @TempDir Path temporary;

  private Finished shell(String script) throws Exception {
    return PROCESSES.run(new Command(SHELL, List.of("-c", script), temporary));
  }

  @Test
  void outputOfBothStreamsAndStatusComeBack() throws Exception {
    assertEquals(new Finished(3, "é\nb\n"), shell("echo é; echo b >&2; exit 3"));
    assertEquals(137, shell("kill -9 $$").status());
    assertEquals(new Finished(0, ""), shell("cat"));
  }

  @Test
  void environmentIsTheSameEverywhere() throws Exception {
    assertEquals(
        "/proc/self/cwd kept C 0 unset\n",
        shell(
                "env | sed -n 's/^PWD=//p' | tr '\\n' ' ';"
                    + "echo $KEPT $LC_ALL $SOURCE_DATE_EPOCH ${CPATH-unset}")
            .output());
  }

  @Test
  void missingProgramIsSaid() {
    Path missing = temporary.resolve("missing");
    var thrown =
        assertThrows(
            ToolchainException.class,
            () -> PROCESSES.run(new Command(missing, List.of(), temporary)));
    assertEquals(missing, assertInstanceOf(NotStarted.class, thrown.problem()).program());
  }

  @Test
  void interruptionEndsTheProcess() throws Exception {
    Path pipe = temporary.resolve("pid");
    var starting = new CountDownLatch(1);
    var task =
        new FutureTask<>(() -> {
          starting.countDown();
          return assertThrows(
              InterruptedException.class, () -> shell("echo $$ > '" + pipe + "'; exec sleep 600"));
        });
    Thread thread = Thread.ofPlatform().start(task);
    starting.await();
    while (!Files.exists(pipe) || Files.size(pipe) == 0) {
      Thread.sleep(1);
    }
    long pid = Long.parseLong(Files.readString(pipe).strip());
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    thread.interrupt();
    task.get();
    assertTrue(process.onExit().get() != null && !process.isAlive());
  }
}
