package dev.solo5.tender.spt;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.Mapping;
import dev.solo5.linux.MemFd;
import dev.solo5.linux.process.Ended;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunReport.Traffic;
import dev.solo5.tender.spt.KernelAccounts.Transfers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the stage leaves behind: how far it came. Owned by one thread.
 *
 * @param fd the file the stage writes to; this owns it
 * @param mapping of it; this owns it, too
 */
record StageReport(Fd fd, Mapping mapping) implements AutoCloseable {
  /** Room for the accounts of the stage. */
  static final int ACCOUNTS_SIZE = 256;

  private static final int STEP = 0;
  private static final int ERROR = 4;
  private static final int ACCOUNTS = 8;
  private static final int SIZE = ACCOUNTS + ACCOUNTS_SIZE;

  /** SIGSTKFLT: how the stage dies when its very last call, seccomp(2), fails. */
  private static final int FAILED_SIGNAL = 16;

  /** Makes an empty one. */
  static StageReport create() throws LinuxException {
    Fd fd = MemFd.create("solo5-spt-report");
    try {
      MemFd.resize(fd, SIZE);
      return new StageReport(fd, Mapping.shared(fd, SIZE));
    } catch (LinuxException e) {
      fd.close();
      throw e;
    }
  }

  /**
   * What the stage itself had read and written when it jumped: {@code /proc/self/io} as it found
   * it, then that very reading, and the writing of this report.
   */
  Optional<Transfers> transfersOfStage() {
    byte[] text = new byte[ACCOUNTS_SIZE];
    mapping.view().asByteBuffer().get(ACCOUNTS, text);
    int length = 0;
    while (length < text.length && text[length] != 0) {
      length++;
    }
    Transfers after = new Transfers(new Traffic(1, length), new Traffic(1, ACCOUNTS + length));
    return Transfers.parse(new String(text, 0, length, StandardCharsets.ISO_8859_1))
        .map(found -> found.plus(after));
  }

  /** What the end of the process means: the guest's own end, or that there never was a guest. */
  Outcome outcome(Ended ended) {
    ByteBuffer report = mapping.view().asByteBuffer().order(ByteOrder.nativeOrder());
    int number = report.getInt(STEP);
    StageStep step = StageStep.of(number).orElse(StageStep.NONE);
    int error = report.getInt(ERROR);
    if (step == StageStep.READY) {
      return guestEnded(ended);
    }
    if (step == StageStep.NONE) {
      return failed(step, number == 0 ? text(ended) : "report of step " + number);
    }
    return new Outcome.TenderFailed(problem(step, new LinuxException("stage", error).reason()));
  }

  private static Outcome guestEnded(Ended ended) {
    return switch (ended) {
      case Ended.Exited(int status) -> new Outcome.Exited(status);
      case Ended.Signaled(int signal) when signal == FAILED_SIGNAL ->
          failed(StageStep.READY, "seccomp failed");
      case Ended.Signaled(int signal) -> new Outcome.KilledBySignal(signal);
    };
  }

  private static Outcome failed(StageStep step, String reason) {
    return new Outcome.TenderFailed(new SptProblem.StageFailed(step.text(), reason));
  }

  private static SptProblem problem(StageStep step, String reason) {
    return switch (step) {
      case MEMORY -> new SptProblem.NoMemory(reason);
      case PERSONALITY -> new SptProblem.ReadImpliesExec();
      case NONE, PARENT, PLAN, DESCRIPTORS, COPY, PROTECT, FILTER, UNMAP, READY ->
          new SptProblem.StageFailed(step.text(), reason);
    };
  }

  private static String text(Ended ended) {
    return switch (ended) {
      case Ended.Exited(int status) -> "it exited with status " + status;
      case Ended.Signaled(int signal) -> "killed by signal " + signal;
    };
  }

  @Override
  public void close() {
    mapping.close();
    fd.close();
  }
}
