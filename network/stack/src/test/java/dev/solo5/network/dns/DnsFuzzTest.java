package dev.solo5.network.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.network.ip.Octets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Messages that no honest server sends: each is read or refused, and what is read can be written
 * and read again. More of them: {@code -Dsolo5.fuzz.times=N}, {@code -Dsolo5.fuzz.seed=N}.
 */
class DnsFuzzTest {
  private static final int ROUNDS = 30_000 * Integer.getInteger("solo5.fuzz.times", 1);
  private static final long SEED = Long.getLong("solo5.fuzz.seed", 12);

  /** Pointers make a message longer when they are written out: 255 bytes for each two. */
  private static final int ROOM = 1 << 18;

  private final Random random = new Random(SEED);

  private DnsName name() {
    List<String> labels = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      labels.add(String.valueOf((char) ('a' + random.nextInt(3))).repeat(1 + random.nextInt(3)));
    }
    return DnsName.of(labels).orElseThrow();
  }

  private DnsData data() {
    return switch (random.nextInt(5)) {
      case 0 -> new DnsData.Address(random.nextInt());
      case 1 -> new DnsData.Address6(random.nextLong(), random.nextLong());
      case 2 -> new DnsData.Target(DnsData.CNAME, name());
      case 3 -> new DnsData.Authority(name(), name(), 1, 2, 3, 4, 5);
      default -> new DnsData.Opaque(DnsData.TXT, new byte[random.nextInt(20)]);
    };
  }

  private List<DnsRecord> records() {
    List<DnsRecord> records = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      records.add(new DnsRecord(name(), DnsMessage.INTERNET, random.nextInt(100), data()));
    }
    return records;
  }

  private DnsMessage message() {
    return new DnsMessage(
        random.nextInt(1 << 16),
        random.nextInt(1 << 16),
        List.of(new DnsQuestion(name(), 1 + random.nextInt(40), random.nextInt(2))),
        records(),
        records(),
        records());
  }

  @Test
  void nothingIsThrownAndWhatIsReadCanBeWritten() {
    Octets to = Octets.allocate(ROOM);
    int read = 0;
    for (int i = 0; i < ROUNDS; i++) {
      DnsMessage message = message();
      message.put(to.clear());
      assertEquals(Optional.of(message), DnsMessage.parse(to.flip()));
      byte[] bytes = to.copy();
      for (int damage = 1 + random.nextInt(4); damage > 0; damage--) {
        int at = random.nextInt(bytes.length);
        bytes[at] = (byte) (random.nextInt(4) == 0 ? 0xc0 : random.nextInt());
      }
      int size = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
      Optional<DnsMessage> damaged = DnsMessage.parse(Octets.view(Arrays.copyOf(bytes, size)));
      if (damaged.isPresent()) {
        read++;
        damaged.get().put(to.clear());
        assertEquals(damaged, DnsMessage.parse(to.flip()));
      }
    }
    assertTrue(read > ROUNDS / 20, read + " read");
  }
}
