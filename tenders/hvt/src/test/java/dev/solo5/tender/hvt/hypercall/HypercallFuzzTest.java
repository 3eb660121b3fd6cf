package dev.solo5.tender.hvt.hypercall;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.linux.BlockFile;
import dev.solo5.linux.Mapping;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.AttachedDevice;
import dev.solo5.tender.hvt.memory.GuestAccess;
import dev.solo5.tender.hvt.memory.HvtProblem;
import dev.solo5.tender.hvt.memory.ProtectedRange;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile arguments: whatever a guest passes, it is answered, or ended with one of the known
 * problems.
 */
class HypercallFuzzTest {
  private static final int CASES = 20_000 * Integer.getInteger("solo5.fuzz.times", 1);
  private static final int SIZE = 0x200000;
  private static final int CAPACITY = 8192;

  @TempDir Path directory;

  @Test
  void everyRequestIsAnsweredOrRefused() throws Exception {
    Path disk = Files.write(directory.resolve("disk"), new byte[CAPACITY]);
    try (Mapping mapping = Mapping.anonymous(SIZE);
        BlockFile file = BlockFile.open(disk.toString());
        Poller poller = Poller.open()) {
      GuestAccess memory =
          new GuestAccess(
              mapping.view(), SIZE, List.of(new ProtectedRange(0x100000, 0x101000, true, false)));
      Hypercalls hypercalls =
          new Hypercalls(
              memory,
              List.of(new AttachedDevice.Block(1, file.fd(), CAPACITY, 512)),
              new Networks(List.of(), memory, poller),
              bytes -> assertTrue(bytes.byteSize() < SIZE),
              poller,
              InstantSource.system(),
              new CallCounts());
      Random random = new Random(5);
      for (int i = 0; i < CASES; i++) {
        call(hypercalls, mapping.view(), random, i);
      }
    }
    assertTrue(Files.size(disk) == CAPACITY);
  }

  private static void call(Hypercalls hypercalls, MemorySegment memory, Random random, int at) {
    int number = random.nextInt(12) - 1;
    long arguments = interesting(random) & 0xffffffffL;
    boolean writable = arguments >= 0x101000 && arguments < SIZE - 40;
    if (writable) {
      for (int word = 0; word < 40; word += 8) {
        memory.set(ValueLayout.JAVA_LONG_UNALIGNED, arguments + word, interesting(random));
      }
    }
    if (number == 3 && arguments < SIZE) {
      // To wait for 500 years is allowed, and not what this test is about.
      if (!writable) {
        return;
      }
      memory.set(ValueLayout.JAVA_LONG_UNALIGNED, arguments, random.nextInt(2));
    }
    try {
      int status = hypercalls.handle(number, arguments);
      assertTrue(status >= Hypercalls.RUNNING && status <= 255, "case " + at);
    } catch (TenderException e) {
      HvtProblem problem = assertInstanceOf(HvtProblem.class, e.problem());
      assertTrue(
          problem instanceof HvtProblem.InvalidAccess
              || problem instanceof HvtProblem.InvalidHypercall,
          "case " + at + ": " + problem);
    }
  }

  private static long interesting(Random random) {
    long base =
        switch (random.nextInt(9)) {
          case 0 -> 0;
          case 1 -> 1;
          case 2 -> SIZE;
          case 3 -> CAPACITY;
          case 4 -> Long.MAX_VALUE;
          case 5 -> 0x100000;
          case 6 -> 0x101000 + random.nextInt(0xf0000);
          case 7 -> 0xffffffffL;
          default -> random.nextLong();
        };
    return base + random.nextInt(65) - 32;
  }
}
