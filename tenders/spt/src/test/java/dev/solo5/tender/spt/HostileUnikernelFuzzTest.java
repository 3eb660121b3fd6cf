package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.LoadPlan;
import dev.solo5.elf.LoadSegment;
import dev.solo5.elf.Target;
import dev.solo5.manifest.Device;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.line.CommandLine;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.load.Loader;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.PreparedLaunch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged unikernels through everything that happens before a process is started: each becomes a
 * plan within guest memory or a problem with text. {@code -Dsolo5.fuzz.times=N} runs longer.
 */
final class HostileUnikernelFuzzTest {
  private static final int ROUNDS = 3_000 * Integer.getInteger("solo5.fuzz.times", 1);
  private static final long MEMORY = 4 << 20;
  private static final long[] NUMBERS = {
    0,
    1,
    4,
    0xfff,
    0x1000,
    0x100000,
    0x101000,
    MEMORY - 1,
    MEMORY,
    MEMORY + 1,
    0x7fff_ffffL,
    0xffff_ffffL,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    -1,
    -0x1000,
  };

  @TempDir Path directory;
  private byte[] good = {};
  private String disk = "";

  @BeforeEach
  void build() throws IOException, InterruptedException {
    good = Files.readAllBytes(Guests.build(directory, "call", new Device.Block("disk")));
    disk = Files.write(directory.resolve("disk"), new byte[512]).toString();
  }

  /** Damages headers and notes, where decisions are made; cuts some files short. */
  private byte[] damaged(SplittableRandom random) {
    int notes = 0x1000;
    byte[] file =
        random.nextInt(10) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    for (int change = random.nextInt(1, 4); change > 0 && file.length > 16; change--) {
      int area = random.nextInt(4) == 0 ? notes : 0;
      int at = Math.min(area + random.nextInt(area == 0 ? 64 + 4 * 56 : 0x1000), file.length - 8);
      switch (random.nextInt(3)) {
        case 0 -> bytes.put(at, (byte) random.nextInt());
        case 1 -> bytes.putInt(at & ~3, (int) NUMBERS[random.nextInt(NUMBERS.length)]);
        default -> bytes.putLong(at & ~7, NUMBERS[random.nextInt(NUMBERS.length)]);
      }
    }
    return file;
  }

  @Test
  void becomesAPlanOrAProblem() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    int plans = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path file = Files.write(directory.resolve("damaged.spt"), damaged(random));
      try {
        plan(file);
        plans++;
      } catch (TenderException e) {
        assertFalse(e.problem().message().isBlank(), () -> "no text: " + e.problem());
      }
    }
    assertTrue(plans > 0 && plans < ROUNDS, "plans: " + plans);
  }

  private void plan(Path file) throws IOException, TenderException {
    CommandLine.Run run =
        new CommandLine.Run(List.of("--block:disk=" + disk), file.toString(), List.of());
    try (PreparedLaunch setup =
        PreparedLaunch.of(
            new Program("P", Target.SPT), run, Host.linux(), _ -> {}, RunRecorder.off())) {
      LoadPlan program = setup.unikernel().loadPlan(MEMORY);
      try (StagePlan plan = StagePlan.create(MEMORY, program)) {
        Loader.load(setup.unikernel(), program, plan);
        setup.devices().manifest(_ -> 7);
        for (LoadSegment segment : program.segments()) {
          assertTrue(
              segment.start() >= 0x100000 && segment.end() <= MEMORY, () -> "outside: " + segment);
          assertFalse(segment.writable() && segment.executable(), () -> "W and X: " + segment);
        }
      }
    }
  }
}
