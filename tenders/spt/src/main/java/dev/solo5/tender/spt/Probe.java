package dev.solo5.tender.spt;

import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.process.ThisProcess;
import dev.solo5.tender.probe.Probing;

/**
 * The program that finds out what this machine can do for spt: it prints JSON and ends with 0,
 * whatever it found.
 */
public final class Probe {
  private static final String MACHINE = "machine";
  private static final String GUEST_RUN = "guest.run";
  private static final String[] OF_GUEST = {"guest.locked", "guest.noExecute"};

  private final Probing probing = new Probing(Target.SPT);

  private Probe() {}

  /** Prints what it found. */
  public static void main(String[] arguments) {
    System.out.print(run().toJson());
  }

  /** Tries everything. */
  static Probing run() {
    Probe probe = new Probe();
    probe.probing.tun();
    probe.probing.attempt("report.accounts", Probe::accounts);
    probe.tryGuests();
    return probe.probing;
  }

  private void tryGuests() {
    if (!probing.attempt(MACHINE, Probe::machine)) {
      probing.leaveOut(MACHINE, Probing.FILTER, "stage.program", GUEST_RUN);
      probing.leaveOut(MACHINE, OF_GUEST);
      return;
    }
    probing.filter();
    probing.attempt("stage.program", Probe::stage);
    if (probing.attempt(GUEST_RUN, ProbeGuest::runs)) {
      probing.attempt("guest.locked", ProbeGuest::isLocked);
      probing.attempt("guest.noExecute", ProbeGuest::hasNoExecute);
    } else {
      probing.leaveOut(GUEST_RUN, OF_GUEST);
    }
  }

  private static String machine() {
    Machine machine = Machine.host();
    if (machine != Machine.X86_64) {
      throw new UnsupportedOperationException(
          "This tender runs on x86_64 only, not on " + machine.text());
    }
    return machine.text();
  }

  private static String stage() throws LinuxException {
    Stage.open().close();
    return "a program that exists in memory only";
  }

  private static String accounts() {
    return KernelAccounts.transfers(ThisProcess.id())
        .map(_ -> "/proc/PID/io")
        .orElseThrow(() ->
            new UnsupportedOperationException(
                "/proc/PID/io can't be read (CONFIG_TASK_IO_ACCOUNTING):"
                    + " reports have no system calls"));
  }
}
