package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.solo5.elf.LoadPlan;
import dev.solo5.elf.LoadSegment;
import dev.solo5.linux.Epoll;
import dev.solo5.linux.Fd;
import dev.solo5.linux.Mapping;
import dev.solo5.linux.MemFd;
import dev.solo5.linux.bpf.BpfBuilder;
import dev.solo5.linux.bpf.BpfProgram;
import dev.solo5.linux.process.Child;
import dev.solo5.linux.process.Ended;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderProblem;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stage with plans that Java would never write: it says no, and never starts anything. */
final class StageSptTest {
  private static final BpfProgram ALLOW = new BpfBuilder().give(0x7fff0000).build();
  private static final LoadSegment TEXT =
      new LoadSegment(0, 0x100000, 4, 4, 0, 0x100000, 0x101000, true, false, true);
  private static final LoadPlan PROGRAM = new LoadPlan(0x100000, 0x101000, List.of(TEXT));

  private static final int MAGIC = 0;
  private static final int SIZE = 8;
  private static final int MEMORY = 16;
  private static final int ENTRY = 24;
  private static final int PARENT = 32;
  private static final int DESCRIPTORS_END = 40;
  private static final int COPIES = 44;
  private static final int FILTER_LENGTH = 52;
  private static final int FILTER_OFFSET = 56;
  private static final int COPY = 64;
  private static final int PROTECTION = 88;

  @TempDir Path directory;

  /** Starts the stage with a good plan after {@code change} was made to it. */
  private Outcome run(Consumer<ByteBuffer> change) throws IOException {
    try (StagePlan plan = StagePlan.create(2 << 20, PROGRAM);
        StageReport report = StageReport.create();
        Stage stage = Stage.open();
        Console console = Console.open(directory);
        Epoll epoll = Epoll.open()) {
      plan.window(TEXT.vaddr(), 4).put(new byte[] {0x0f, 0x0b, 0x0f, 0x0b}); // ud2
      plan.protect(TEXT);
      plan.finish(PROGRAM.entry(), false, false, (int) ProcessHandle.current().pid(), 6, ALLOW);
      byte[] bytes = plan.bytes();
      change.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
      try (Fd changed = MemFd.sealed("changed-plan", bytes)) {
        Child child = stage.start(console.fd(), changed, report.fd(), List.of(epoll.fd()));
        return report.outcome(child.waitFor());
      }
    }
  }

  private static Outcome failed(StageStep step, String reason) {
    return new Outcome.TenderFailed(new SptProblem.StageFailed(step.text(), reason));
  }

  private void refuses(Consumer<ByteBuffer> change) throws IOException {
    assertEquals(failed(StageStep.PLAN, "Invalid argument"), run(change));
  }

  @Test
  void startsWithAGoodPlan() throws IOException {
    assertEquals(new Outcome.KilledBySignal(4), run(_ -> {}));
  }

  @Test
  void refusesBadHeads() throws IOException {
    refuses(plan -> plan.putInt(MAGIC, 7));
    refuses(plan -> plan.putInt(MAGIC + 4, 2));
    refuses(plan -> plan.putLong(SIZE, 10));
    refuses(plan -> plan.putLong(MEMORY, 0));
    refuses(plan -> plan.putLong(MEMORY, (2 << 20) + 1));
    refuses(plan -> plan.putLong(MEMORY, SptLayout.STAGE_START));
    refuses(plan -> plan.putLong(ENTRY, 0xfffff));
    refuses(plan -> plan.putLong(ENTRY, 2 << 20));
    refuses(plan -> plan.putLong(ENTRY, -1));
    refuses(plan -> plan.putInt(DESCRIPTORS_END, 4));
    refuses(plan -> plan.putInt(COPIES, -1));
    refuses(plan -> plan.putInt(FILTER_LENGTH, 0));
    refuses(plan -> plan.putInt(FILTER_LENGTH, 4097));
    refuses(plan -> plan.putLong(FILTER_OFFSET, -1));
  }

  @Test
  void refusesCopiesToPlacesThatAreNotTheGuests() throws IOException {
    refuses(plan -> plan.putLong(COPY, 0));
    refuses(plan -> plan.putLong(COPY, 0x20000)); // the stage's own stack
    refuses(plan -> plan.putLong(COPY, 0x1fffe)); // reaches into it
    refuses(plan -> plan.putLong(COPY, (2 << 20) - 3));
    refuses(plan -> plan.putLong(COPY, SptLayout.STAGE_START));
    refuses(plan -> plan.putLong(COPY, -2));
    refuses(plan -> plan.putLong(COPY + 8, 1L << 40));
    refuses(plan -> plan.putLong(COPY + 16, -1));
  }

  @Test
  void refusesProtectionsThatAreNotTheGuests() throws IOException {
    refuses(plan -> plan.putLong(PROTECTION, 0x10000));
    refuses(plan -> plan.putLong(PROTECTION + 8, 2 << 20));
    refuses(plan -> plan.putLong(PROTECTION + 16, 8));
    refuses(plan -> plan.putLong(PROTECTION + 16, 7)); // writable and executable
  }

  @Test
  void namesTheCallThatFailed() throws IOException {
    assertEquals(
        failed(StageStep.PROTECT, "Invalid argument"),
        run(plan -> plan.putLong(PROTECTION, 0x100008)));
    Outcome noMemory = run(plan -> plan.putLong(MEMORY, 100L << 40));
    assertEquals(
        new Outcome.TenderFailed(new SptProblem.NoMemory("Cannot allocate memory")), noMemory);
  }

  @Test
  void refusesToOutliveItsTender() throws IOException {
    assertEquals(failed(StageStep.PARENT, "Invalid argument"), run(plan -> plan.putInt(PARENT, 1)));
  }

  @Test
  void neverRunsAGuestWithoutAFilter() throws IOException {
    // An operation no filter has: the kernel finds out in the very last call.
    Outcome outcome = run(plan -> plan.putShort((int) plan.getLong(FILTER_OFFSET), (short) 0x7777));
    TenderProblem problem = assertInstanceOf(Outcome.TenderFailed.class, outcome).problem();
    assertEquals(new SptProblem.StageFailed(StageStep.READY.text(), "seccomp failed"), problem);
  }

  @Test
  void tellsAnEndWithoutAReport() throws IOException {
    try (StageReport report = StageReport.create();
        Mapping view = Mapping.shared(report.fd(), 8)) {
      assertEquals(
          failed(StageStep.NONE, "killed by signal 9"), report.outcome(new Ended.Signaled(9)));
      view.view().set(ValueLayout.JAVA_INT, 0, 99);
      assertEquals(
          failed(StageStep.NONE, "report of step 99"), report.outcome(new Ended.Exited(1)));
    }
  }
}
