package dev.solo5.tender.hvt;

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
    sun.misc.Signal.handle(new sun.misc.Signal("INT"), handler);
    sun.misc.Signal.handle(new sun.misc.Signal("TERM"), handler);
  }

  @Override
  public void handle(sun.misc.Signal signal) {
    System.err.print(report.notice("Exiting on signal " + signal.getNumber()));
    // Not exit: the processor's thread is in the guest and nobody would wait for it.
    Runtime.getRuntime().halt(FAILED);
  }
}
