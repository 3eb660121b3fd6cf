package dev.solo5.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.guest.simulation.RunningSimulation;
import dev.solo5.guest.simulation.Simulation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuestTest {
  @Test
  void argumentsAreTheWordsOfTheCommandLine() {
    try (var _ = Simulation.of().arguments("one", "", "two words", "€").start()) {
      assertEquals("one  two words €", Guest.commandLine());
      assertEquals(List.of("one", "two", "words", "€"), Guest.arguments());
    }
    try (var _ = Simulation.of().start()) {
      assertEquals(List.of(), Guest.arguments());
    }
  }

  @Test
  void theEndIsWhatATenderExitsWith() throws Exception {
    try (RunningSimulation running = Simulation.of().start()) {
      assertEquals(0, running.run(() -> {}));
      assertEquals(7, running.run(() -> Guest.exit(7)));
      assertEquals(254, running.run(() -> Guest.exit(254)));
      assertEquals(Simulation.ABORTED, running.run(Guest::abort));
      assertThrows(IllegalStateException.class, () -> running.run(GuestTest::fail));
    }
  }

  private static void fail() {
    throw new IllegalStateException();
  }

  @Test
  void statusesOfSolo5ItselfAreRefused() {
    for (int status : new int[] {255, -1, 256, Integer.MIN_VALUE}) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> Guest.exit(status)).getMessage();
      assertEquals("exit status " + status + ": expected 0 to 254", message);
    }
  }

  @Test
  void theConsoleTakesBytes() {
    try (RunningSimulation running = Simulation.of().start()) {
      Console.write("zwölf €\n");
      Console.write("abcdef".getBytes(StandardCharsets.UTF_8), 2, 3);
      Console.flush();
      assertEquals("zwölf €\ncde", running.console());
      byte[] bytes = new byte[4];
      for (int[] range : new int[][] {{2, Integer.MAX_VALUE}, {-1, 2}, {0, 5}, {5, 0}, {0, -1}}) {
        assertThrows(
            IndexOutOfBoundsException.class, () -> Console.write(bytes, range[0], range[1]));
      }
    }
  }

  @Test
  void aJvmWithoutASimulationHasClocksAndSaysWhereDevicesComeFrom() {
    long before = Guest.monotonicNanos();
    assertTrue(Guest.monotonicNanos() >= before);
    assertTrue(Guest.wallNanos() > 1_700_000_000_000_000_000L);
    DeviceException missing =
        assertThrows(DeviceException.class, () -> BlockDevice.acquire("storage"));
    assertTrue(
        missing.toString().contains("dev.solo5.guest.simulation.Simulation"), missing.toString());
  }
}
