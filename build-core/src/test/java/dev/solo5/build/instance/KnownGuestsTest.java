package dev.solo5.build.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.build.instance.StartedGuest.State;
import dev.solo5.build.keeper.Assignment;
import dev.solo5.build.keeper.GuestEntry;
import dev.solo5.build.keeper.ProcessKey;
import dev.solo5.build.keeper.ProcessTable;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.process.JavaProgram;
import dev.solo5.build.process.OwnJar;
import dev.solo5.build.process.TiedProcess;
import dev.solo5.build.run.GuestCommand;
import dev.solo5.build.run.RunFiles;
import dev.solo5.elf.Target;
import dev.solo5.ready.Ready;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real keepers, of what every Linux has instead of a tender. */
@Timeout(240)
class KnownGuestsTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path runs;
  private KnownGuests guests = new KnownGuests(Path.of(""), ProcessTable.ofThisMachine());

  @BeforeEach
  void look() {
    guests = new KnownGuests(runs, ProcessTable.ofThisMachine());
  }

  @AfterEach
  void endAll() throws Exception {
    for (StartedGuest guest : guests.all()) {
      StartedGuest _ = guests.stop(guest);
    }
  }

  @Test
  void isFoundAndStoppedByOthers() throws Exception {
    Instance instance = start("echo booted; exec sleep 600", 0);
    instance.await(Ready.line("^booted$"), LONG);
    instance.detach();

    StartedGuest guest = guests.find("web").orElseThrow();
    assertEquals(State.RUNNING, guest.state());
    assertTrue(guest.entry().detached());
    assertEquals(
        new InstanceProblem.RunsAlready("web", guest.entry().guest().id(), true),
        assertThrows(ProblemException.class, () -> guests.requireFree("web")).problem());

    StartedGuest after = guests.stop(guest);

    assertEquals(State.ENDED, after.state());
    assertTrue(after.entry().end().orElseThrow().stopped());
    assertEquals(Optional.empty(), after.complaint());
    assertFalse(guests.processes().isAlive(guest.entry().guest()));
  }

  @Test
  void isKnownToHaveEnded() throws Exception {
    Instance instance = start("echo last words; exit 7", 0);
    awaitEnd(instance);

    StartedGuest guest = guests.find("web").orElseThrow();

    assertEquals("ended with status 7", guest.text());
    assertEquals(
        Optional.of(
            new InstanceProblem.Died("web", 7, "the guest's own status", 0, List.of("last words"))),
        guest.complaint());
    guests.forget(guest);
    assertEquals(List.of(), guests.all());
  }

  @Test
  void endsWithWhoStartedItUntilItIsDetached() throws Exception {
    Instance instance = start("echo booted; exec sleep 600", 0);
    instance.await(Ready.line("^booted$"), LONG);
    ProcessKey guest = guests.find("web").orElseThrow().entry().guest();

    instance.close();

    assertFalse(guests.processes().isAlive(guest));
  }

  @Test
  void isFoundWhenWhatItLeftIsCleaned() throws Exception {
    Instance instance = start("echo booted; exec sleep 600", 0);
    instance.await(Ready.line("^booted$"), LONG);
    instance.detach();
    GuestEntry before = guests.find("web").orElseThrow().entry();
    RunFiles directory = new RunFiles(runs.resolve("web"));
    for (Path file : List.of(directory.entry(), directory.console(), directory.command())) {
      Files.delete(file);
    }
    Files.delete(directory.directory());

    assertEquals(before, guests.find("web").orElseThrow().entry());
  }

  @Test
  void isGoneWhenItsKeeperIsNoMore() throws Exception {
    Path directory = Files.createDirectory(runs.resolve("web"));
    ProcessKey other = new ProcessKey(ProcessHandle.current().pid(), "another boot/1");
    new GuestEntry("spt", 0, Instant.EPOCH, Path.of("/x.spt"), true, other, other, Optional.empty())
        .write(directory);

    StartedGuest guest = guests.find("web").orElseThrow();

    assertEquals(State.GONE, guest.state());
    guests.requireFree("web");
    assertEquals(guest, guests.stop(guest)); // whoever has its id now is left alone
  }

  @Test
  void itsConsoleIsShown() throws Exception {
    RunFiles directory = RunFiles.fresh(runs, "web");
    ProcessKey other = new ProcessKey(1, "another boot/1");
    new GuestEntry("spt", 0, Instant.EPOCH, Path.of("/x.spt"), true, other, other, Optional.empty())
        .write(directory.directory());
    Files.writeString(directory.earlierConsole(), "a\nb\n");
    Files.writeString(directory.console(), "c\nd");
    StartedGuest guest = guests.find("web").orElseThrow();

    assertEquals("a\nb\nc\nd", all(new ConsoleShow(guest, false, OptionalInt.empty())));
    assertEquals("c\nd", all(new ConsoleShow(guest, false, OptionalInt.of(2))));
    assertEquals(
        "web | b\nweb | c\nweb | d\n", all(new ConsoleShow(guest, true, OptionalInt.of(3))));

    ConsoleShow show = new ConsoleShow(guest, false, OptionalInt.empty());
    assertEquals("a\nb\nc\nd", all(show));
    Files.move(
        directory.console(), directory.earlierConsole(), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(directory.console(), "e\n");
    assertEquals("e\n", all(show));
  }

  private static String all(ConsoleShow show) throws Exception {
    StringBuilder text = new StringBuilder();
    byte[] more = show.next();
    while (more.length > 0) {
      text.append(new String(more, StandardCharsets.UTF_8));
      more = show.next();
    }
    return text.append(new String(show.rest(), StandardCharsets.UTF_8)).toString();
  }

  private static void awaitEnd(Instance instance) throws InterruptedException {
    while (instance.end().isEmpty()) {
      Thread.sleep(10);
    }
  }

  private Instance start(String script, int expectedStatus) throws Exception {
    RunFiles directory = RunFiles.fresh(runs, "web");
    GuestCommand command =
        new GuestCommand(Target.SPT, List.of("/bin/sh", "-c", script), runs, TiedProcess.Tie.INPUT);
    Instance instance =
        Instance.startKept(
            new Assignment(
                directory.directory(),
                "spt",
                expectedStatus,
                Instant.EPOCH,
                Path.of("/x.spt"),
                command.line()),
            command,
            JavaProgram.keeper(OwnJar.path()));
    long _ = instance.awaitEntry(LONG);
    return instance;
  }
}
