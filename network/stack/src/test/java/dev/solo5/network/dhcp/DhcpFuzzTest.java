package dev.solo5.network.dhcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.ip.Octets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Messages that no honest client sends: each is read or refused, what is read can be written, and
 * the server answers within bounds. More of them: {@code -Dsolo5.fuzz.times=N}, {@code
 * -Dsolo5.fuzz.seed=N}.
 */
class DhcpFuzzTest {
  private static final int ROUNDS = 30_000 * Integer.getInteger("solo5.fuzz.times", 1);
  private static final long SEED = Long.getLong("solo5.fuzz.seed", 12);

  private final Random random = new Random(SEED);
  private final DhcpServer server =
      new DhcpServer(Ipv4Subnet.of("10.0.0.1/28"), DhcpOptions.NONE, _ -> random.nextInt(9) == 0);

  private byte[] message() {
    DhcpOptions options =
        DhcpOptions.NONE
            .withByte(DhcpOptions.TYPE, random.nextInt(10))
            .withInts(
                random.nextBoolean() ? DhcpOptions.REQUESTED_ADDRESS : DhcpOptions.SERVER,
                0x0a000000 + random.nextInt(20));
    for (int i = random.nextInt(4); i > 0; i--) {
      byte[] value = new byte[random.nextInt(256)];
      random.nextBytes(value);
      options = options.withBytes(1 + random.nextInt(254), value);
    }
    DhcpMessage message =
        new DhcpMessage(
            random.nextInt(9) == 0,
            random.nextInt(),
            random.nextBoolean(),
            random.nextInt(3) == 0 ? 0x0a000000 + random.nextInt(20) : 0,
            0,
            0,
            0x0200_0000_0000L + random.nextInt(40),
            options);
    Octets to = Octets.allocate(2000);
    message.put(to);
    byte[] bytes = to.flip().copy();
    for (int i = random.nextInt(4); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    int size = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
    return Arrays.copyOf(bytes, size);
  }

  @Test
  void nothingIsThrownAndAllIsBounded() {
    int answers = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Optional<DhcpMessage> read = DhcpMessage.parse(Octets.view(message()));
      if (read.isEmpty()) {
        continue;
      }
      DhcpMessage message = read.get();
      Octets to = Octets.allocate(message.size());
      message.put(to);
      assertEquals(read, DhcpMessage.parse(to.flip()));
      Optional<DhcpServer.Answer> answer = server.receive(message, i * 10_000_000L);
      if (answer.isPresent()) {
        answers++;
        assertTrue(answer.get().message().size() <= DhcpMessage.SMALLEST_LIMIT_BYTES);
        int given = answer.get().message().yourAddress();
        assertTrue(given == 0 || (given > 0x0a000001 && given < 0x0a00000f));
      }
    }
    assertTrue(answers > ROUNDS / 50, answers + " answers");
    assertTrue(server.size() <= 14, server.size() + " leases");
  }
}
