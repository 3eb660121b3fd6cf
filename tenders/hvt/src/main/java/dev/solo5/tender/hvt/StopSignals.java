package dev.solo5.tender.hvt;

import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.call.Libc;
import dev.solo5.linux.call.Processes;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.Report;
import dev.solo5.tender.ReportFile;
import dev.solo5.tender.TenderException;

/** What Ctrl-C and a polite kill do: they end this process at once, whatever the guest does. */
// Of module jdk.unsupported: supported until there is another way, JEP 260.
final class StopSignals implements sun.misc.SignalHandler {
  private static final int FAILED = 1;

  private final Report report;
  private final ReportFile file;

  private StopSignals(Report report, ReportFile file) {
    this.report = report;
    this.file = file;
  }

  /**
   * Takes over SIGINT and SIGTERM, also where they were ignored.
   *
   * @param file gets the report of the run that was ended
   */
  static void install(Report report, ReportFile file) {
    StopSignals handler = new StopSignals(report, file);
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
    end(file, report, FAILED);
  }

  /** Ends this process in the middle of whatever it does; what the report tells is so far. */
  static void end(ReportFile file, Report report, int status) {
    try {
      file.write(new Outcome.Stopped());
    } catch (TenderException e) {
      System.err.print(report.problem(e.problem()));
    } finally {
      leave(status);
    }
  }

  private static void leave(int status) {
    // Not exit or halt: both would wait for the processor's thread, which is in the guest.
    Processes.exitGroup(status);
  }
}
