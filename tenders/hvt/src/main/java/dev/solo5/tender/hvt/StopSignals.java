package dev.solo5.tender.hvt;

import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.call.Libc;
import dev.solo5.linux.process.CaughtSignal;
import dev.solo5.linux.process.ThisProcess;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.program.Leaving;
import dev.solo5.tender.program.Report;
import dev.solo5.tender.report.ReportFile;
import java.util.function.IntConsumer;

/**
 * What Ctrl-C, a polite kill and a terminal that goes away do: they end this process at once,
 * whatever the guest does. The first two with a line and a status, as in the reference.
 */
final class StopSignals implements IntConsumer {
  private static final int FAILED = 1;

  private final Report report;
  private final ReportFile file;

  private StopSignals(Report report, ReportFile file) {
    this.report = report;
    this.file = file;
  }

  /** What needs no Java at all: a process that is told to quit does. */
  static void leaveOthersToKernel() {
    ThisProcess.leaveToKernel(Spawn.SIGQUIT);
  }

  /**
   * Takes over SIGINT and SIGTERM, also where they were ignored, and SIGHUP, unless it was.
   *
   * @param file gets the report of the run that was ended
   */
  static void install(Report report, ReportFile file) {
    StopSignals handler = new StopSignals(report, file);
    // The virtual machine respects what was ignored at its start, as a shell does for background
    // jobs.
    long _ = Libc.defaultSignal(Spawn.SIGINT);
    long _ = Libc.defaultSignal(Spawn.SIGTERM);
    CaughtSignal.handle("INT", handler);
    CaughtSignal.handle("TERM", handler);
    CaughtSignal.handle("HUP", handler);
  }

  @Override
  public void accept(int number) {
    if (number == Spawn.SIGHUP) {
      end(file, report, new Outcome.KilledBySignal(number));
      return;
    }
    System.err.print(report.notice("Exiting on signal " + number));
    end(file, report, new Outcome.Exited(FAILED));
  }

  /**
   * Ends this process in the middle of whatever it does; what the report tells is so far.
   *
   * @param end of this process
   */
  static void end(ReportFile file, Report report, Outcome end) {
    try {
      file.write(new Outcome.Stopped());
    } catch (TenderException e) {
      System.err.print(report.problem(e.problem()));
    } finally {
      // Nothing that waits for the processor's thread, which is in the guest.
      Leaving.atOnce(end);
    }
  }
}
