package dev.solo5.junit;

import static dev.solo5.junit.GuestAssert.assertGuest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.launcher.Guest;
import dev.solo5.launcher.Launcher;
import dev.solo5.launcher.fixture.TinyGuest;
import dev.solo5.launcher.fixture.TinyGuest.Then;
import dev.solo5.manifest.Manifest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** Expectations that hold, and what is said when they don't. */
@ExtendWith(Solo5Extension.class)
class GuestAssertSptTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir private Path folder;

  @Test
  void faultsAreSignals(Guests guests) throws Exception {
    Guest guest = start(guests, "hello\n", new Then.Fault());
    assertGuest(guest).isKilledBySignal(4).hasPrinted("hello");
    assertFails(
        "expected: the guest is killed by signal 11, but it ended by signal 4 (SIGILL)",
        () -> assertGuest(guest).isKilledBySignal(11));
  }

  @Test
  void whatIsNotPrintedIsSaid(Guests guests) throws Exception {
    Guest guest = start(guests, "hello\n", new Then.Exit(0));
    assertFails(
        "expected: the guest prints a line that matches /bye/, but it ended with status 0",
        () -> assertGuest(guest).prints("bye"));
    assertFails(
        "expected: the guest has printed no line that matches /h.l/, but it has: hello",
        () -> assertGuest(guest).hasNotPrinted("h.l"));
    AssertionFailedError other =
        assertThrows(AssertionFailedError.class, () -> assertGuest(guest).hasPrinted("hi", "you"));
    assertEquals("hi\nyou", other.getExpected().getStringRepresentation());
    assertEquals("hello", other.getActual().getStringRepresentation());
  }

  @Test
  void limitsAreKept(Guests guests) throws Exception {
    Guest guest = start(guests, "hello\n", new Then.Spin());
    GuestAssert soon = assertGuest(guest).within(SHORT);
    assertFails(
        "expected: the guest exits with status 0, but it still runs after 50 ms",
        () -> soon.exits(0));
    assertFails(
        "expected: the guest prints a line that matches /bye/, but it has not within 50 ms",
        () -> soon.prints("bye"));
  }

  private Guest start(Guests guests, String text, Then then) throws Exception {
    return guests.start(
        Launcher.of(TinyGuest.write(folder, "tiny", Manifest.of(), text, then))
            .on(Target.SPT)
            .memoryMebibytes(16));
  }

  private static void assertFails(String message, Executable assertion) {
    String said = String.valueOf(assertThrows(AssertionFailedError.class, assertion).getMessage());
    assertTrue(said.startsWith(message + "\n"), said);
    assertTrue(said.contains("\n  its files: target/solo5/runs/GuestAssertSptTest."), said);
  }
}
