package dev.solo5.build.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.build.process.TiedProcess;
import dev.solo5.build.run.GuestCommand;
import dev.solo5.elf.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs in the place of tenders. */
@Timeout(120)
class TrialTest {
  private static final int LIMIT_BYTES = 2 << 20;

  @TempDir Path directory;

  private Verdict attempt(String script) throws Exception {
    // Long enough for any machine; what ends these programs is not the time.
    Case tried = Cases.lasting("run", directory, 100);
    Files.createDirectories(tried.directory().directory());
    GuestCommand command =
        new GuestCommand(Target.SPT, List.of("sh", "-c", script), directory, TiedProcess.Tie.NONE);
    return Trial.attempt(tried, command, LIMIT_BYTES);
  }

  private Path console() {
    return Cases.named("run", directory).directory().console();
  }

  @Test
  void aConsoleWithoutEndFailsTheRun() throws Exception {
    assertEquals(
        new Verdict.Failed(List.of("wrote more than 2 MiB to its console and was ended")),
        attempt("exec yes"));
    assertEquals(LIMIT_BYTES, Files.size(console()));
  }

  @Test
  void aConsoleThatJustFitsDoesNot() throws Exception {
    assertEquals(new Verdict.Passed(), attempt("yes | head -c " + LIMIT_BYTES));
    assertEquals(LIMIT_BYTES, Files.size(console()));
  }
}
