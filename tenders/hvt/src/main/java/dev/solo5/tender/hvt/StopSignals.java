package dev.solo5.tender.hvt;

import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.call.Libc;
import dev.solo5.linux.call.Processes;
import dev.solo5.tender.Report;

/** What Ctrl-C and a polite kill do: they end this process at once, whatever the guest does. */
// Of module jdk.unsupported: supported until there is another way, JEP 260.
final class StopSignals implements sun.misc.SignalHandler {
  private static final int FAILED = 1;

  private final Report report;

  private StopSignals(Report report) {
    this.report = report;
  }

  /** Takes over SIGINT and SIGTERM, also where they were ignored. */
  static void install(Report report) {
    StopSignals handler = new StopSignals(report);
    // The virtual machine respects what was ignored at its start, as a shell does for background
    // jobs.
    long _ = Libc.defaultSignal(Spawn.SIGINT);
    long _ = Libc.defaultSignal(Spawn.SIGTERM);
    sun.misc.Signal.handle(new sun.misc.Signal("INT"), handler);
    sun.misc.Signal.handle(new sun.misc.Signal("TERM"), handler);
  }

  @Override
  public void handle(sun.misc.Signal signal) {
    System.err.print(report.notice("Exiting on signal " + signal.getNumber()));
    // Not exit or halt: both would wait for the processor's thread, which is in the guest.
    Processes.exitGroup(FAILED);
  }
}
