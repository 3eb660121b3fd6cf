package dev.solo5.tender.hvt.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tender's side step by step, against a guest that does what it likes in between. */
class NetRingTest {
  private static final int WRITE = 1;
  private static final int READ = 2;

  @Test
  void layoutIsThatOfTheSpecification() {
    assertEquals(49280, RingLayout.SIZE);
    assertEquals(32896, RingLayout.COMPLETIONS);
  }

  @Test
  void emptyRingIsNoWork() throws Exception {
    FakeGuest guest = new FakeGuest(0);
    NetRing ring = guest.ring();

    assertFalse(ring.hasWork());
    assertFalse(ring.serve());
    assertEquals(0, guest.consumed());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1023, Integer.MAX_VALUE, -1, -500})
  void writesAreTakenInTheirOrderWithoutCompletion(int start) throws Exception {
    FakeGuest guest = new FakeGuest(start);
    NetRing ring = guest.ring();
    for (int i = 0; i < 1000; i++) {
      guest.submit(WRITE, 1, 0x200000 + i, 60 + i, i);
    }

    assertTrue(ring.hasWork());
    assertTrue(ring.serve());

    assertEquals(1000, guest.sent.size());
    for (int i = 0; i < 1000; i++) {
      assertEquals(new Submission(WRITE, 1, 0x200000 + i, 60 + i, i), guest.sent.get(i));
    }
    assertEquals(start + 1000, guest.consumed());
    assertEquals(start, guest.completed());
    assertFalse(ring.hasWork());
  }

  @Test
  void readGivesEarlierWritesBackThenCompletesThenIsConsumed() throws Exception {
    FakeGuest guest = new FakeGuest(0);
    guest.submit(WRITE, 1, 1, 60, 7);
    guest.submit(WRITE, 1, 2, 60, 8);
    guest.submit(READ, 1, 3, 1514, 9);
    guest.submit(WRITE, 1, 4, 60, 10);
    guest.submit(READ, 5, 6, 0, 11);

    assertTrue(guest.ring().serve());

    assertEquals(List.of(0, 0, 2, 3, 4), guest.headsSeen);
    assertEquals(2, guest.completed());
    assertEquals(List.of(9, 0, 1514, 0), guest.commit(0));
    assertEquals(List.of(11, 2, 0, 0), guest.commit(1));
    assertEquals(5, guest.consumed());
  }

  @Test
  void unknownOperationsArePassedOver() throws Exception {
    FakeGuest guest = new FakeGuest(0);
    guest.submit(0, 1, -1, 60, 1);
    guest.submit(3, 1, -1, 60, 2);
    guest.submit(-1, 1, -1, 60, 3);
    guest.submit(WRITE, 1, 5, 60, 4);

    assertTrue(guest.ring().serve());

    assertEquals(List.of(new Submission(WRITE, 1, 5, 60, 4)), guest.sent);
    assertEquals(4, guest.consumed());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1000, -1})
  void fullRingIsServedInOneRound(int start) throws Exception {
    FakeGuest guest = new FakeGuest(start);
    NetRing ring = guest.ring();
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 1024; i++) {
        guest.submit(READ, 1, i, i, round * 1024 + i);
      }
      assertTrue(ring.serve());
      assertFalse(ring.serve());
    }

    assertEquals(3072, guest.received.size());
    assertEquals(start + 3072, guest.completed());
    assertEquals(start + 3072, guest.consumed());
    for (int i = 0; i < 1024; i++) {
      assertEquals(2048 + i, guest.commit(start + 2048 + i).getFirst());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1025, 5000, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
  void moreThanTheRingHoldsEndsTheGuest(int level) {
    FakeGuest guest = new FakeGuest(-7);
    guest.publish(-7 + level);

    var e = assertThrows(TenderException.class, guest.ring()::serve);

    assertEquals(new HvtProblem.RingOverrun(Integer.toUnsignedLong(level), 1024), e.problem());
    assertEquals(List.of(), guest.sent);
    assertEquals(-7, guest.consumed());
  }

  @Test
  void whatTheGuestWritesOverTheTendersIndicesIsNotRead() throws Exception {
    FakeGuest guest = new FakeGuest(0);
    NetRing ring = guest.ring();
    guest.submit(READ, 1, 1, 60, 1);
    assertTrue(ring.serve());
    for (int at : new int[] {4, 64, 68, 72}) {
      guest.setInt(at, 0x5a5a5a5a);
    }
    assertFalse(ring.serve());
    guest.submit(READ, 1, 2, 60, 2);

    assertTrue(ring.serve());

    assertEquals(2, guest.received.size());
    assertEquals(2, guest.consumed());
    assertEquals(2, guest.completed());
    assertEquals(List.of(2, 0, 60, 0), guest.commit(1));
  }

  @Test
  void roundEndsAtItsSnapshot() throws Exception {
    FakeGuest guest =
        new FakeGuest(0) {
          @Override
          public void send(Submission submission) throws TenderException {
            super.send(submission);
            // A guest that submits as fast as it is served.
            submit(WRITE, 1, 1, 60, submission.id() + 1);
          }
        };
    NetRing ring = guest.ring();
    guest.submit(WRITE, 1, 1, 60, 0);

    assertTrue(ring.serve());
    assertEquals(1, guest.sent.size());
    assertTrue(ring.hasWork());
    assertTrue(ring.serve());
    assertEquals(2, guest.sent.size());
  }

  @Test
  void badAddressEndsTheGuestAndConsumesNothingAfterIt() {
    FakeGuest guest = new FakeGuest(0);
    guest.submit(WRITE, 1, 1, 60, 1);
    guest.submit(WRITE, 1, -1, 60, 2);
    guest.submit(WRITE, 1, 1, 60, 3);

    var e = assertThrows(TenderException.class, guest.ring()::serve);

    assertEquals(new HvtProblem.InvalidAccess(-1, 60), e.problem());
    assertEquals(1, guest.sent.size());
  }

  @Test
  void lengthsAreUnsigned() {
    assertEquals(0xffff_ffffL, new Submission(WRITE, 1, 0, -1, 0).lengthBytes());
  }

  /** Every order of the four steps that decide whether a submission is noticed without a kick. */
  @ParameterizedTest
  @ValueSource(strings = {"SKTL", "STKL", "STLK", "TSKL", "TSLK", "TLSK"})
  void submissionIsSeenOrKicked(String order) {
    FakeGuest guest = new FakeGuest(0);
    RingMemory memory = new RingMemory(guest.bytes);
    NetRing ring = guest.ring();
    boolean kicked = false;
    boolean seen = false;
    // The tender: S says it sleeps, L looks. The guest: T counts its submission, K kicks if asked.
    for (int at = 0; at < order.length(); at++) {
      switch (order.charAt(at)) {
        case 'S' -> memory.publishNeedsKick(true);
        case 'L' -> seen = ring.hasWork();
        case 'T' -> guest.submit(WRITE, 1, 1, 60, 1);
        case 'K' -> kicked = guest.mustKick();
        default -> throw new IllegalArgumentException(order);
      }
    }
    if (order.indexOf('T') < order.indexOf('K')) {
      assertTrue(seen || kicked, order);
    }
    memory.publishNeedsKick(false);
    assertFalse(guest.mustKick());
  }
}
