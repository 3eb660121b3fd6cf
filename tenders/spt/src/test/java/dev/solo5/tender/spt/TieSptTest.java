package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.tender.fixture.Await;
import dev.solo5.tender.fixture.TenderProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that is tied to its starter: whatever happens to that, nothing is left. */
final class TieSptTest {
  @TempDir static Path directory;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    Guests.build(directory, "wait");
    Guests.build(directory, "spin");
    Guests.build(directory, "hello");
  }

  private static List<String> tied(String... arguments) {
    List<String> command = new ArrayList<>(TenderProcess.command(Main.class, arguments));
    command.add(1, "-Dsolo5.tie=stdin");
    return command;
  }

  @ParameterizedTest
  @ValueSource(strings = {"wait", "spin"})
  void endsWithItsInput(String name) throws Exception {
    List<String> command = tied("--x-report=" + name + ".json", name + ".spt");
    try (TenderProcess tender = TenderProcess.start(directory, command)) {
      tender.process().getOutputStream().write(new byte[10_000]);
      tender.process().getOutputStream().flush();
      Await.until(() -> tender.output().equals("ready\n") || !tender.process().isAlive());
      ProcessHandle guest = GuestProcesses.onlyGuestOf(tender.process().toHandle());
      tender.process().getOutputStream().close();
      assertEquals(143, tender.process().waitFor());
      Await.until(() -> !guest.isAlive());
      String report = Files.readString(directory.resolve(name + ".json"));
      assertTrue(report.contains("\"kind\":\"stopped\""), report);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wait", "spin"})
  void endsWithItsStarter(String name) throws Exception {
    // The shell in between holds the other end of the tender's input, as a build does.
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "mkfifo $0; \"$@\" <$0 & exec sleep 600 >$0"));
    command.add(name + ".fifo");
    command.addAll(tied(name + ".spt"));
    try (TenderProcess starter = TenderProcess.start(directory, command)) {
      Await.until(() -> starter.output().equals("ready\n") || !starter.process().isAlive());
      List<ProcessHandle> all = starter.process().descendants().toList();
      assertEquals(2, all.size(), all.toString());
      starter.process().destroyForcibly();
      Await.until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  @Test
  void letsItsGuestEndByItself() throws Exception {
    try (TenderProcess tender = TenderProcess.start(directory, tied("hello.spt", "3"))) {
      assertEquals(3, tender.process().waitFor());
      assertEquals("Hello, 3\n", tender.output());
    }
  }

  @Test
  void refusesTiesItDoesNotKnow() throws Exception {
    List<String> command = new ArrayList<>(TenderProcess.command(Main.class, "hello.spt"));
    command.add(1, "-Dsolo5.tie=3");
    try (TenderProcess tender = TenderProcess.start(directory, command)) {
      assertEquals(1, tender.process().waitFor());
      assertEquals(
          "solo5-spt: Malformed property -Dsolo5.tie: '3', expected stdin\n", tender.messages());
    }
  }
}
