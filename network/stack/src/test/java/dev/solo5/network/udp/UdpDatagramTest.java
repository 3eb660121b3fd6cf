package dev.solo5.network.udp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.network.ip.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Datagrams in bytes. */
class UdpDatagramTest {
  private static final int HERE = 0x0a000001;
  private static final int THERE = 0x0a000002;

  private static Octets written(String text) {
    Octets bytes = Octets.allocate(100);
    byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
    new UdpDatagram(1000, 53, Octets.view(payload)).put(bytes, HERE, THERE);
    return bytes.flip();
  }

  @Test
  void readsWhatItWrites() {
    UdpDatagram read = UdpDatagram.parse(HERE, THERE, written("abc")).orElseThrow();
    assertEquals(1000, read.sourcePort());
    assertEquals(53, read.destinationPort());
    assertArrayEquals("abc".getBytes(StandardCharsets.US_ASCII), read.payload().copy());
  }

  @Test
  void damageIsSeen() {
    for (int i = 0; i < written("abc").limit(); i++) {
      byte[] bytes = written("abc").copy();
      bytes[i] ^= 4;
      assertEquals(
          Optional.empty(), UdpDatagram.parse(HERE, THERE, Octets.view(bytes)), "byte " + i);
    }
    assertEquals(Optional.empty(), UdpDatagram.parse(HERE, THERE + 1, written("abc")));
  }

  @Test
  void withoutChecksumAnythingIsRight() {
    Octets bytes = written("abc");
    bytes.putShort(6, 0);
    assertTrue(UdpDatagram.parse(HERE, THERE + 1, bytes).isPresent());
  }

  @Test
  void anyBytesAreReadOrRefused() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = new byte[random.nextInt(20)];
      random.nextBytes(bytes);
      if (bytes.length > 7 && random.nextBoolean()) {
        bytes[4] = bytes[6] = bytes[7] = 0;
      }
      UdpDatagram.parse(HERE, THERE, Octets.view(bytes))
          .ifPresent(read -> assertTrue(read.payload().remaining() <= bytes.length - 8));
    }
  }
}
