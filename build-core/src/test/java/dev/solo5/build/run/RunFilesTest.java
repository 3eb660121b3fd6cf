package dev.solo5.build.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFilesTest {
  @TempDir Path runs;

  @Test
  void aFreshOneHasNothingOfTheRunBefore() throws Exception {
    RunFiles first = RunFiles.fresh(runs, "web");
    Files.writeString(first.console(), "old\n");
    Files.writeString(first.ports(), "old\n");
    Files.writeString(first.directory().resolve("notes"), "mine\n");

    RunFiles second = RunFiles.fresh(runs, "web");

    assertEquals(first, second);
    assertFalse(Files.exists(second.console()));
    assertFalse(Files.exists(second.ports()));
    assertTrue(Files.exists(second.directory().resolve("notes")));
    assertEquals("", second.consoleTail(100));
  }

  /** As of two {@code solo5:run} of one project. */
  @Test
  void runsAtOnceKeepTheirOwnPorts() throws Exception {
    RunFiles first = RunFiles.fresh(runs, "run");
    Files.writeString(first.portsOf(1), "one\n");

    RunFiles second = RunFiles.fresh(runs, "run");
    Files.writeString(second.portsOf(2), "two\n");

    assertEquals("one\n", Files.readString(first.portsOf(1)));
  }

  @Test
  void showsTheEndOfTheConsole() throws Exception {
    RunFiles run = RunFiles.fresh(runs, "web");
    Files.write(run.console(), new byte[] {'a', '\n', 'b', '\r', '\n', (byte) 0xff, 'c'});

    assertEquals(List.of("b", "\ufffdc"), run.tail(2));
    assertEquals(List.of("a", "b", "\ufffdc"), run.tail(20));
  }

  @Test
  void readsTheEndAloneOfAConsoleOfAnySize() throws Exception {
    RunFiles run = RunFiles.fresh(runs, "web");
    try (RandomAccessFile console = new RandomAccessFile(run.console().toFile(), "rw")) {
      console.seek(8L << 30); // a hole: more than any heap has
      console.write("\nlast but one\nlast\n".getBytes(UTF_8));
    }

    assertEquals(List.of("last but one", "last"), run.tail(2));
    assertEquals("last\n", run.consoleTail(5));
  }

  @Test
  void quotesWhatATerminalWouldObeyAndCutsWhatNobodyReads() throws Exception {
    RunFiles run = RunFiles.fresh(runs, "web");
    Files.writeString(run.console(), "\u001b[2Jgone\u009b1m\n" + "x".repeat(10_000) + "\n");

    assertEquals(List.of("\\x1b[2Jgone\\x9b1m", "x".repeat(500) + "..."), run.tail(2));
  }

  @Test
  void givesTheLinesOfAnyConsoleAPortionAtATime() throws Exception {
    RunFiles run = RunFiles.fresh(runs, "web");
    String line = "a line of the console\n";
    int count = 200_000; // several portions
    Files.writeString(run.console(), line.repeat(count) + "unfinished");

    int seen = 0;
    String last = "";
    for (String one : run.consoleLines()) {
      seen++;
      last = one;
      assertEquals(seen > count ? "unfinished" : line.strip(), one);
    }
    assertEquals(count + 1, seen);
    assertEquals("unfinished", last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "web-1.0_x", "1", "_"})
  void takesNamesOfFiles(String id) throws ProblemException {
    assertEquals(id, RunFiles.id("id", id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", ".x", "a/b", "a b", "-x", "a\n"})
  void refusesOthers(String id) {
    ProblemException e = assertThrows(ProblemException.class, () -> RunFiles.id("id", id));

    assertEquals(id, ((Problem.BadParameter) e.problem()).found());
  }
}
