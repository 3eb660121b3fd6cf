package dev.solo5.tender.spt;

import dev.solo5.elf.LoadPlan;
import dev.solo5.elf.LoadSegment;
import dev.solo5.linux.Epoll;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.MemFd;
import dev.solo5.linux.TimerFd;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.bpf.BpfProgram;
import dev.solo5.linux.process.Child;
import dev.solo5.linux.process.ThisProcess;
import dev.solo5.linux.seccomp.PolicyCompiler;
import dev.solo5.tender.Launch;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import java.util.HexFormat;
import java.util.List;

/**
 * A guest of a few instructions in a process of its own, locked as every guest without devices.
 * Each way to find out says what it found, or throws.
 */
final class ProbeGuest {
  private static final int STATUS = 7;

  /** {@code mov $231, %eax; mov $7, %edi; syscall}: exit_group(7). */
  private static final String LEAVE = "b8e7000000" + "bf07000000" + "0f05";

  /** {@code mov $39, %eax; syscall}: getpid, which no guest may call. */
  private static final String FORBIDDEN = "b827000000" + "0f05";

  /** {@code jmp *%rdi}: to what it is told at its start, which is data; here, code as data. */
  private static final String JUMP = "ffe7";

  private static final long MEMORY = 2 * Launch.MEBIBYTE;
  private static final long ENTRY = 0x100000;
  private static final long PAGE = 0x1000;

  private ProbeGuest() {}

  /** Whether a guest starts and leaves. */
  static String runs() throws LinuxException, TenderException {
    return require("a guest of three instructions", LEAVE, new Outcome.Exited(STATUS));
  }

  /** Whether the filter ends it. */
  static String isLocked() throws LinuxException, TenderException {
    return require(
        "the filter kills it", FORBIDDEN + LEAVE, new Outcome.KilledBySignal(Spawn.SIGSYS));
  }

  /** Whether data can't be executed. */
  static String hasNoExecute() throws LinuxException, TenderException {
    return require("data is not executed", JUMP, new Outcome.KilledBySignal(Spawn.SIGSEGV));
  }

  private static String require(String found, String code, Outcome expected)
      throws LinuxException, TenderException {
    Outcome outcome = run(HexFormat.of().parseHex(code));
    if (outcome instanceof Outcome.TenderFailed failed) {
      throw new TenderException(failed.problem());
    }
    if (!outcome.equals(expected)) {
      throw new UnsupportedOperationException("the guest ended with " + outcome);
    }
    return found;
  }

  private static Outcome run(byte[] code) throws LinuxException {
    LoadSegment text =
        new LoadSegment(
            0, ENTRY, code.length, code.length, 0, ENTRY, ENTRY + PAGE, true, false, true);
    LoadPlan program = new LoadPlan(ENTRY, ENTRY + PAGE, List.of(text));
    BpfProgram filter =
        PolicyCompiler.compile(GuestPolicy.of(CallNumbers.x86(), List.of(), _ -> 0));
    try (StagePlan plan = StagePlan.create(MEMORY, program);
        StageReport report = StageReport.create();
        Fd console = MemFd.create("solo5-spt-probe");
        Epoll epoll = Epoll.open();
        TimerFd timer = TimerFd.open();
        Stage stage = Stage.open()) {
      plan.window(ENTRY, code.length).put(code);
      plan.protect(text);
      byte[] told = HexFormat.of().parseHex(LEAVE);
      plan.window(SptLayout.BOOT_INFO, told.length).put(told);
      plan.finish(ENTRY, false, false, ThisProcess.id(), SptLayout.FIRST_DEVICE, filter);
      try (Child guest =
          stage.start(console, plan.fd(), report.fd(), List.of(epoll.fd(), timer.fd()))) {
        return report.outcome(guest.waitFor());
      }
    }
  }
}
