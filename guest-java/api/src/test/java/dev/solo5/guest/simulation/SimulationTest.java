package dev.solo5.guest.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.guest.BlockDevice;
import dev.solo5.guest.Console;
import dev.solo5.guest.DeviceException;
import dev.solo5.guest.NetDevice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
  @Test
  void aDeviceHasANameOfAManifest() {
    Simulation one = Simulation.of().disk("storage", Disk.ofSize(512));
    for (String name : List.of("", "a b", "ä", "x".repeat(68), "storage")) {
      assertThrows(IllegalArgumentException.class, () -> one.disk(name, Disk.ofSize(512)));
      assertThrows(IllegalArgumentException.class, () -> one.net(name, new Wire()));
    }
    Simulation many = Simulation.of();
    for (int i = 0; i < 63; i++) {
      many = many.net("n" + i, new Wire());
    }
    Simulation full = many;
    assertThrows(IllegalArgumentException.class, () -> full.net("more", new Wire()));
  }

  @Test
  void disksAreWholeBlocks() {
    assertThrows(IllegalArgumentException.class, () -> Disk.ofSize(0));
    assertThrows(IllegalArgumentException.class, () -> Disk.ofSize(513));
    assertThrows(IllegalArgumentException.class, () -> new MemoryDisk(new byte[1024], 256));
    assertThrows(IllegalArgumentException.class, () -> new MemoryDisk(new byte[3072], 768));
    assertThrows(IllegalArgumentException.class, () -> new Wire(67));
  }

  @Test
  void threadsThatAreStartedHaveTheDevicesAndOthersNot() throws Exception {
    List<String> seen = new ArrayList<>();
    Thread before = new Thread(() -> seen.add(look()));
    try (RunningSimulation running = Simulation.of().disk("storage", Disk.ofSize(512)).start()) {
      Thread inside = new Thread(() -> seen.add(look()));
      inside.start();
      inside.join();
      before.start();
      before.join();
      assertEquals("found\n", running.console());
    }
    assertEquals("found", seen.get(0));
    assertTrue(seen.get(1).contains("a JVM has no devices"), seen.get(1));
    assertTrue(look().contains("a JVM has no devices"));
  }

  private static String look() {
    try {
      BlockDevice.acquire("storage");
    } catch (DeviceException e) {
      return e.device() + " " + e.getMessage();
    }
    Console.write("found\n");
    return "found";
  }

  @Test
  void simulationsShareAWire() throws Exception {
    Wire wire = new Wire();
    byte[] frame = new byte[60];
    frame[20] = 7;
    NetDevice left;
    try (var _ = Simulation.of().net("lan", wire).start()) {
      left = NetDevice.acquire("lan");
      try (var _ = Simulation.of().net("lan", wire).start()) {
        NetDevice right = NetDevice.acquire("lan");
        assertNotEquals(Arrays.toString(left.mac()), Arrays.toString(right.mac()));
        left.write(frame);
        assertEquals(60, right.read(new byte[1514]));
        assertEquals(-1, left.tryRead(new byte[1514], 0, 1514));
      }
    }
  }
}
