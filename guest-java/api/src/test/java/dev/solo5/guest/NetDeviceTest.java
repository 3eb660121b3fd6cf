package dev.solo5.guest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.guest.simulation.ManualTime;
import dev.solo5.guest.simulation.SimulatedTime;
import dev.solo5.guest.simulation.Simulation;
import dev.solo5.guest.simulation.Wire;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NetDeviceTest {
  private static final int LONG = 60_000; // milliseconds that no test waits

  private final Wire wire = new Wire();
  private final Wire.Port port = wire.attach();

  @Test
  void framesGoBothWays() throws Exception {
    try (var _ = Simulation.of().net("lan", wire).start();
        Memory memory = Memory.allocate(2000)) {
      NetDevice device = NetDevice.acquire("lan");
      assertEquals(1500, device.mtu());
      assertEquals(1514, device.largestFrame());
      assertEquals(NetDevice.ADDRESS, device.mac().length);
      byte[] into = new byte[1600];
      assertEquals(-1, device.tryRead(into, 0, 1600));
      port.send(frame(60, 1));
      port.send(frame(1514, 2));
      assertEquals(60, device.read(into, 86, 1514));
      assertArrayEquals(frame(60, 1), Arrays.copyOfRange(into, 86, 146));
      assertEquals(1514, device.read(memory, 5, 1514));
      assertEquals(2, memory.get(5 + 20));
      device.write(memory, 5, 1514);
      device.write(frame(14, 3));
      assertArrayEquals(frame(1514, 2), port.receive(LONG).orElseThrow());
      assertArrayEquals(frame(14, 3), port.receive(LONG).orElseThrow());
    }
  }

  @Test
  void refusesWhatIsNoFrame() {
    try (var _ = Simulation.of().net("lan", wire).start()) {
      NetDevice device = NetDevice.acquire("lan");
      assertEquals(
          "network device 'lan': room for 1513 bytes: expected 1514 or more",
          assertThrows(
                  IllegalArgumentException.class, () -> device.tryRead(new byte[1513], 0, 1513))
              .getMessage());
      assertEquals(
          "network device 'lan': frame of 1515 bytes: expected 14 to 1514",
          assertThrows(IllegalArgumentException.class, () -> device.write(new byte[1515]))
              .getMessage());
      assertThrows(IllegalArgumentException.class, () -> device.write(new byte[13]));
      assertThrows(IndexOutOfBoundsException.class, () -> device.write(new byte[1500], 1, 1500));
      assertThrows(IndexOutOfBoundsException.class, () -> device.tryRead(new byte[2000], -1, 1514));
      assertThrows(
          IndexOutOfBoundsException.class,
          () -> device.tryRead(new byte[2000], 1, Integer.MAX_VALUE));
    }
  }

  @Test
  void waitsForAnyOfSeveral() throws Exception {
    Wire other = new Wire();
    try (var _ = Simulation.of().net("lan", wire).net("wan", other).start()) {
      NetDevice lan = NetDevice.acquire("lan");
      NetDevice wan = NetDevice.acquire("wan");
      assertEquals(List.of(), NetDevice.awaitAny(0, lan, wan));
      assertFalse(lan.await(-1));
      other.attach().send(frame(60, 1));
      assertEquals(List.of("wan"), names(NetDevice.awaitAny(Guest.FOREVER, lan, wan)));
      port.send(frame(60, 1));
      assertEquals(List.of("wan", "lan"), names(NetDevice.awaitAny(Guest.FOREVER, wan, lan)));
      assertEquals(List.of("lan"), names(NetDevice.awaitAny(Guest.FOREVER, lan)));
      assertTrue(wan.await(Guest.FOREVER));
      try (var _ = Simulation.of().net("lan", wire).start()) {
        NetDevice foreign = NetDevice.acquire("lan");
        assertThrows(IllegalArgumentException.class, () -> NetDevice.awaitAny(0, lan, foreign));
      }
    }
  }

  private static List<String> names(List<NetDevice> devices) {
    return devices.stream().map(NetDevice::name).toList();
  }

  @Test
  void aWaitEndsWhenTheTestSaysSo() throws Exception {
    ManualTime time = SimulatedTime.manual(1_000);
    try (var _ = Simulation.of().net("lan", wire).time(time).start()) {
      NetDevice device = NetDevice.acquire("lan");
      boolean[] result = {true};
      Thread waiting = new Thread(() -> result[0] = awaited(device, 5_000_000_000L));
      waiting.start();
      while (time.waiting() == 0) {
        Thread.onSpinWait();
      }
      time.advance(4_999_999_999L);
      assertTrue(waiting.isAlive());
      time.advance(1);
      waiting.join();
      assertFalse(result[0]);
      assertEquals(5_000_000_000L, Guest.monotonicNanos());
      assertEquals(5_000_001_000L, Guest.wallNanos());
    }
  }

  private static boolean awaited(NetDevice device, long deadline) {
    try {
      return device.await(deadline);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aReaderIsInterrupted() throws Exception {
    try (var _ = Simulation.of().net("lan", wire).start()) {
      NetDevice device = NetDevice.acquire("lan");
      Thread.currentThread().interrupt();
      assertThrows(InterruptedException.class, () -> device.read(new byte[1514]));
      assertFalse(Thread.interrupted());
    }
  }

  private static byte[] frame(int length, int fill) {
    byte[] frame = new byte[length];
    Arrays.fill(frame, (byte) fill);
    return frame;
  }
}
