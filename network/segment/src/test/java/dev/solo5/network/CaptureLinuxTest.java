package dev.solo5.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.Fd;
import dev.solo5.network.address.Ipv4Subnet;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Captures, read as draft-ietf-opsawg-pcapng section 4 lays them out. */
@Timeout(120)
class CaptureLinuxTest {
  @TempDir Path directory;

  private static MemorySegment frame(Arena arena, int number, int size) {
    MemorySegment frame = arena.allocate(size);
    ByteBuffer bytes = frame.asByteBuffer();
    bytes.putShort((short) 0x0200).putInt(2).putShort((short) 0x0200).putInt(1);
    bytes.putShort((short) 0x88b5); // for experiments, IEEE 802
    while (bytes.hasRemaining()) {
      bytes.put((byte) number);
    }
    return frame;
  }

  /** The blocks of a file, each with its type and body; checks both lengths. */
  private static List<ByteBuffer> blocks(Path file) throws IOException {
    ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<ByteBuffer> blocks = new ArrayList<>();
    while (all.hasRemaining()) {
      int size = all.getInt(all.position() + 4);
      assertEquals(0, size % 4);
      assertEquals(size, all.getInt(all.position() + size - 4));
      blocks.add(all.slice(all.position(), size).order(ByteOrder.LITTLE_ENDIAN));
      all.position(all.position() + size);
    }
    return blocks;
  }

  @Test
  void holdsEveryFrameInOrder() throws Exception {
    Path file = directory.resolve("frames.pcapng");
    List<byte[]> sent = new ArrayList<>();
    try (Arena arena = Arena.ofConfined();
        UserNetwork network = UserNetwork.open(Ipv4Subnet.of("10.9.0.1/24"))) {
      network.capture(file);
      try (Fd a = network.attach("a");
          Fd _ = network.attach("b")) {
        for (int i = 0; i < 100; i++) {
          MemorySegment frame = frame(arena, i, 14 + i * 15);
          assertEquals(frame.byteSize(), a.write(frame));
          sent.add(frame.toArray(ValueLayout.JAVA_BYTE));
        }
        assertEquals(13, a.write(frame(arena, 0, 14).asSlice(0, 13)));
        while (network.counters("a").framesFromGuest() < 101) {
          Thread.onSpinWait();
        }
      }
      // One from the host: it asks where that guest is.
      InetSocketAddress nobody = new InetSocketAddress("10.9.0.9", 80);
      assertThrows(NetworkException.class, () -> network.connect(nobody, Duration.ofMillis(1)));
    }
    List<ByteBuffer> blocks = blocks(file);
    ByteBuffer section = blocks.getFirst();
    assertEquals(0x0a0d0d0a, section.getInt(0));
    assertEquals(0x1a2b3c4d, section.getInt(8));
    assertEquals(1, section.getShort(12));
    assertEquals(-1, section.getLong(16));
    checkInterface(blocks.get(1));
    List<ByteBuffer> packets = blocks.subList(2, blocks.size() - 1);
    checkFrames(packets, sent);
    ByteBuffer statistics = blocks.getLast();
    assertEquals(5, statistics.getInt(0));
    assertEquals(packets.size(), statistics.getLong(24));
    assertEquals(0, statistics.getLong(36));
  }

  private static void checkInterface(ByteBuffer block) {
    assertEquals(1, block.getInt(0));
    assertEquals(1, block.getShort(8), "Ethernet");
    assertEquals(2, block.getShort(16), "a name");
    byte[] name = new byte[block.getShort(18)];
    block.get(20, name);
    assertEquals("10.9.0.1/24", new String(name, StandardCharsets.US_ASCII));
    assertEquals(9, block.getShort(32), "the unit of time");
    assertEquals(9, block.get(36), "nanoseconds");
    assertEquals(0, block.getInt(40), "the end of options");
  }

  private static void checkFrames(List<ByteBuffer> packets, List<byte[]> sent) {
    assertTrue(packets.size() > sent.size(), "the host's are there, too");
    long last = 0;
    for (int i = 0; i < packets.size(); i++) {
      ByteBuffer packet = packets.get(i);
      assertEquals(6, packet.getInt(0));
      assertEquals(0, packet.getInt(8), "the number of the interface");
      long nanos = (long) packet.getInt(12) << 32 | Integer.toUnsignedLong(packet.getInt(16));
      assertTrue(nanos >= last, "time goes on");
      last = nanos;
      assertEquals(packet.getInt(20), packet.getInt(24), "whole");
      byte[] frame = new byte[packet.getInt(20)];
      packet.get(28, frame);
      if (i < sent.size()) {
        assertArrayEquals(sent.get(i), frame);
      } else {
        assertEquals(0x0806, frame[12] << 8 | frame[13], "ARP");
      }
    }
  }

  @Test
  void saysWhenItCannotBeWritten() throws Exception {
    try (UserNetwork network = UserNetwork.open(Ipv4Subnet.of("10.9.0.1/24"))) {
      Path file = directory.resolve("nowhere/frames");
      var e = assertThrows(NetworkException.class, () -> network.capture(file));
      assertEquals(
          new NetworkProblem.NoPortsFile(file, "no such directory"),
          assertInstanceOf(NetworkProblem.NoPortsFile.class, e.problem()));
    }
  }
}
