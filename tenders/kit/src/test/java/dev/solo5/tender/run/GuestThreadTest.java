package dev.solo5.tender.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.Target;
import dev.solo5.linux.process.Uninterrupted;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.report.RunRecorder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** The life of a guest on its thread, with guests that are none. */
final class GuestThreadTest {
  private static final TenderProblem PROBLEM = new TenderProblem.BadSectorSize();

  /** What a guest does on its thread. */
  private interface Body {
    Outcome run(LongConsumer started) throws TenderException;
  }

  private static final class FakeRun implements GuestThread.Run {
    private final Body body;
    private final CountDownLatch stops = new CountDownLatch(1);
    private final RunRecorder recorder = RunRecorder.of("file", Target.SPT, () -> 0);

    FakeRun(Body body) {
      this.body = body;
    }

    /** A guest that runs until it is stopped. */
    static FakeRun endless() {
      FakeRun[] self = new FakeRun[1];
      self[0] =
          new FakeRun(started -> {
            started.accept(42);
            Uninterrupted.run(self[0].stops::await);
            return new Outcome.Stopped();
          });
      return self[0];
    }

    @Override
    public Outcome toTheEnd(LongConsumer started) throws TenderException {
      return body.run(started);
    }

    @Override
    public void stop() {
      stops.countDown();
    }

    @Override
    public RunRecorder recorder() {
      return recorder;
    }
  }

  private static RunningGuest start(Body body) throws TenderException {
    return GuestThread.start("fake", new FakeRun(body));
  }

  @Test
  void endsByItself() throws Exception {
    try (RunningGuest guest =
        start(started -> {
          started.accept(42);
          return new Outcome.Exited(7);
        })) {
      assertEquals(new Outcome.Exited(7), guest.await());
      assertEquals(Optional.of(new Outcome.Exited(7)), guest.await(Duration.ZERO));
      assertEquals(42, guest.id());
      assertFalse(guest.isAlive());
      assertEquals(new Outcome.Exited(7), guest.report().outcome());
    }
  }

  @Test
  void runsUntilStopped() throws Exception {
    RunningGuest guest = GuestThread.start("fake", FakeRun.endless());
    try (guest) {
      assertTrue(guest.isAlive());
      assertEquals(Optional.empty(), guest.await(Duration.ofMillis(1)));
      assertThrows(IllegalStateException.class, guest::report);
    }
    assertFalse(guest.isAlive());
    assertEquals(new Outcome.Stopped(), guest.await());
    assertEquals(143, guest.await().exitStatus());
  }

  @Test
  void tellsWhatKeepsItFromStarting() {
    TenderException thrown =
        assertThrows(
            TenderException.class,
            () ->
                start(_ -> {
                  throw new TenderException(PROBLEM);
                }));
    assertEquals(PROBLEM, thrown.problem());
    TenderException failed =
        assertThrows(TenderException.class, () -> start(_ -> new Outcome.TenderFailed(PROBLEM)));
    assertEquals(PROBLEM, failed.problem());
    RuntimeException cause = new UnsupportedOperationException();
    IllegalStateException broken =
        assertThrows(
            IllegalStateException.class,
            () ->
                start(_ -> {
                  throw cause;
                }));
    assertSame(cause, broken.getCause());
  }

  @Test
  void keepsWhatEndsItLater() throws Exception {
    try (RunningGuest guest =
        start(started -> {
          started.accept(1);
          throw new TenderException(PROBLEM);
        })) {
      assertEquals(new Outcome.TenderFailed(PROBLEM), guest.await());
    }
    try (RunningGuest guest =
        start(started -> {
          started.accept(1);
          throw new UnsupportedOperationException("what");
        })) {
      Outcome.TenderFailed failed = assertInstanceOf(Outcome.TenderFailed.class, guest.await());
      assertTrue(failed.problem().message().endsWith("UnsupportedOperationException: what"));
    }
  }

  @Test
  void keepsAnInterruptForTheCaller() throws Exception {
    RunningGuest guest = GuestThread.start("fake", FakeRun.endless());
    Thread.currentThread().interrupt();
    guest.close();
    assertTrue(Thread.interrupted());
    assertFalse(guest.isAlive());
  }
}
