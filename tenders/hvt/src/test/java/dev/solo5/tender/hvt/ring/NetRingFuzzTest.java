package dev.solo5.tender.hvt.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Guests that write anything anywhere in the ring. Each round either serves exactly what the tail
 * says, or ends the guest with one of the two problems there are; it never does more than one
 * ring's worth. {@code -Dsolo5.fuzz.times=N} goes on for longer.
 */
class NetRingFuzzTest {
  private static final int ROUNDS = 20_000 * Integer.getInteger("solo5.fuzz.times", 1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void hostileRingsEndOrGoOn(long seed) {
    Random random = new Random(seed);
    FakeGuest guest = new FakeGuest(random.nextInt());
    NetRing ring = guest.ring();
    int head = guest.tail();
    int ended = 0;
    for (int round = 0; round < ROUNDS; round++) {
      scribble(guest, random);
      guest.publish(head + level(random));
      int before = guest.headsSeen.size();
      int level = guest.tail() - head;
      try {
        assertEquals(level != 0, ring.serve());
        assertTrue(guest.headsSeen.size() - before <= Math.min(level, 1024), "within the level");
        if (level != 0) {
          assertEquals(guest.tail(), guest.consumed());
        }
        head = guest.tail();
      } catch (TenderException e) {
        boolean overrun = Integer.compareUnsigned(level, 1024) > 0;
        assertEquals(overrun, e.problem() instanceof HvtProblem.RingOverrun);
        assertEquals(!overrun, e.problem() instanceof HvtProblem.InvalidAccess);
        // The next guest.
        guest = new FakeGuest(random.nextInt());
        ring = guest.ring();
        head = guest.tail();
        ended++;
      }
    }
    assertTrue(ended > ROUNDS / 100, "some must end: " + ended);
  }

  private static int level(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextInt();
      case 1 -> 1024 + random.nextInt(3);
      case 2 -> 0;
      default -> random.nextInt(32);
    };
  }

  /** Random bytes in random places, most of them where the tender looks. */
  private static void scribble(FakeGuest guest, Random random) {
    for (int i = random.nextInt(64); i > 0; i--) {
      boolean indices = random.nextInt(4) == 0;
      int at = random.nextInt(indices ? 32 : FakeGuest.SIZE / 4) * 4;
      guest.setInt(at, random.nextBoolean() ? random.nextInt(4) : random.nextInt());
    }
  }
}
