package dev.solo5.tender.hvt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.solo5.linux.LinuxException;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.Launch;
import dev.solo5.tender.NetBackend.InheritedDescriptor;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ring under KVM, with a guest that keeps the rules and one that does not. */
class NetRingKvmTest {
  private static final long MEMORY = 64 << 20;
  private static final long NOWHERE = 0xffff_ffff_fff0L;

  /** Frames under way at once: fewer than the sockets hold. */
  private static final int WINDOW = 48;

  @TempDir static Path directory;
  private static Path guest;

  @BeforeAll
  static void build() throws Exception {
    KvmHost.required();
    guest = RingGuest.build(directory);
  }

  private static Launch launch(Wire wire, String words) {
    return Launch.of(guest)
        .withMemoryBytes(MEMORY)
        .withAttachments(new Attachment.Net("net", new InheritedDescriptor(wire.there.number())))
        .withArguments(words);
  }

  private static GuestRun run(String words) throws LinuxException {
    try (Wire wire = new Wire()) {
      return GuestRun.of(launch(wire, words));
    }
  }

  /** All ways a frame can go: both by ring, both by hypercall, and crossing over. */
  @ParameterizedTest
  @ValueSource(strings = {"e", "c", "m"})
  void tenThousandFramesComeBackAsTheyWere(String way) throws Exception {
    int frames = 10_000;
    try (Wire wire = new Wire()) {
      CompletableFuture<GuestRun> run =
          CompletableFuture.supplyAsync(() -> GuestRun.of(launch(wire, way + frames)));
      Random sent = new Random(1);
      Random expected = new Random(1);
      for (int i = 0; i < frames + WINDOW; i++) {
        if (i < frames) {
          wire.send(frame(sent));
        }
        if (i >= WINDOW) {
          assertArrayEquals(frame(expected), wire.receive(), "frame " + (i - WINDOW));
        }
      }
      assertEquals(new Outcome.Exited(0), run.get().outcome());
    }
  }

  /** Most are short; a guest's processor may be slow in copying. */
  private static byte[] frame(Random random) {
    byte[] frame = new byte[60 + random.nextInt(random.nextInt(16) == 0 ? 1455 : 64)];
    random.nextBytes(frame);
    return frame;
  }

  @Test
  void withoutRingEveryFrameIsAHypercall() throws Exception {
    try (Wire wire = new Wire()) {
      CompletableFuture<GuestRun> run =
          CompletableFuture.supplyAsync(() -> GuestRun.of(launch(wire, "e3").withoutNetRing()));
      for (int i = 0; i < 3; i++) {
        byte[] frame = frame(new Random(i));
        wire.send(frame);
        assertArrayEquals(frame, wire.receive());
      }
      assertEquals(new Outcome.Exited(0), run.get().outcome());
    }
  }

  @ParameterizedTest
  @CsvSource({"true, 1, 0x4000000", "false, 0, 0"})
  void bootInformationTellsOfTheRing(boolean ring, int features, String address) throws Exception {
    try (Wire wire = new Wire()) {
      Launch launch = launch(wire, "i");
      GuestRun run = GuestRun.of(ring ? launch : launch.withoutNetRing());

      ByteBuffer information = ByteBuffer.wrap(run.bytes()).order(ByteOrder.LITTLE_ENDIAN);
      assertEquals(56, information.capacity());
      assertEquals(MEMORY, information.getLong(0));
      assertEquals(features, information.getInt(40));
      assertEquals(0, information.getInt(44));
      assertEquals(Long.decode(address), information.getLong(48));
    }
  }

  @Test
  void ringBeginsAllZero() throws Exception {
    assertEquals(new Outcome.Exited(0), run("z").outcome());
  }

  @Test
  void kickIsAPortOnlyWithARing() throws Exception {
    assertEquals(new Outcome.Exited(0), run("k").outcome());
    try (Wire wire = new Wire()) {
      GuestRun run = GuestRun.of(launch(wire, "k").withoutNetRing());
      assertEquals(new HvtProblem.InvalidPort(0x600), run.problem());
    }
  }

  @Test
  void resultsAreThoseOfTheSpecification() throws Exception {
    try (Wire wire = new Wire()) {
      CompletableFuture<GuestRun> run =
          CompletableFuture.supplyAsync(() -> GuestRun.of(launch(wire, "r")));
      assertEquals(64, wire.receive().length);
      wire.send(new byte[60]);
      ByteBuffer results = ByteBuffer.wrap(run.get().bytes()).order(ByteOrder.LITTLE_ENDIAN);
      int[] ids = {1, 3, 4, 5};
      int[] codes = {2, 1, 2, 0};
      int[] lengths = {0, 0, 0, 10};
      assertEquals(64, results.capacity());
      for (int i = 0; i < ids.length; i++) {
        assertEquals(ids[i], results.getInt(), "id");
        assertEquals(codes[i], results.getInt(), "code of " + ids[i]);
        assertEquals(lengths[i], results.getInt(), "length of " + ids[i]);
        assertEquals(0, results.getInt(), "reserved");
      }
    }
  }

  @Test
  void everythingSubmittedBeforeTheEndIsSent() throws Exception {
    int frames = 200;
    for (int run = 0; run < 5; run++) {
      try (Wire wire = new Wire()) {
        assertEquals(new Outcome.Exited(0), GuestRun.of(launch(wire, "b" + frames)).outcome());
        for (int i = 0; i < frames; i++) {
          ByteBuffer frame = ByteBuffer.wrap(wire.receive()).order(ByteOrder.LITTLE_ENDIAN);
          assertEquals(i, frame.getLong(14));
        }
        assertEquals(0, wire.receive().length);
      }
    }
  }

  @Test
  void framesNobodyTakesAreLost() throws Exception {
    assertEquals(new Outcome.Exited(0), run("b20000").outcome());
  }

  @ParameterizedTest
  @ValueSource(longs = {1025, 5000, 0x80000000L, 0xffffffffL})
  void overrunEndsAGuestThatWouldNeverStop(long tail) throws Exception {
    assertEquals(new HvtProblem.RingOverrun(tail, 1024), run("o" + tail).problem());
  }

  @Test
  void badFrameEndsAGuestThatWaits() throws Exception {
    assertEquals(new HvtProblem.InvalidAccess(NOWHERE, 60), run("w").problem());
  }

  @ParameterizedTest
  @ValueSource(longs = {NOWHERE, MEMORY, MEMORY - 60, 0x10000, 0x100000, 0x4000080})
  void badRoomEndsAGuestThatWaitsForTheAnswer(long address) throws Exception {
    assertEquals(new HvtProblem.InvalidAccess(address, 60), run("x" + address).problem());
  }

  @Test
  void badFrameBeforeTheEndIsToldToo() throws Exception {
    assertInstanceOf(HvtProblem.InvalidAccess.class, run("l").problem());
  }
}
