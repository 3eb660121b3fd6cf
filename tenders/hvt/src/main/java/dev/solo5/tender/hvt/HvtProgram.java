package dev.solo5.tender.hvt;

import dev.solo5.elf.Machine;
import dev.solo5.elf.Target;
import dev.solo5.linux.Fd;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.call.Libc;
import dev.solo5.linux.process.CaughtSignal;
import dev.solo5.linux.process.ThisProcess;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.hvt.hypercall.ConsoleWriter;
import dev.solo5.tender.line.CommandLine;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.program.Leaving;
import dev.solo5.tender.program.Report;
import dev.solo5.tender.program.StdinLifeline;
import dev.solo5.tender.program.TenderProgram;
import dev.solo5.tender.report.ReportFile;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.PreparedLaunch;
import java.io.PrintStream;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One guest in this process, on its console. Ctrl-C, SIGTERM and a terminal that goes away end the
 * process at once, whatever the guest does: the first two with a line and a status, as in the
 * reference.
 */
final class HvtProgram extends TenderProgram {
  private static final int STDOUT = 1;
  private static final int FAILED = 1;

  private @Nullable ReportFile file;
  private boolean tied;

  HvtProgram(PrintStream messages) {
    super(new Report(Program.of(Target.HVT)), messages);
  }

  @Override
  protected void prepare(ReportFile reportFile) throws TenderException {
    file = reportFile;
    // What needs no Java at all: a process that is told to quit does.
    ThisProcess.leaveToKernel(Spawn.SIGQUIT);
    tied = StdinLifeline.isAsked();
    if (tied) {
      StdinLifeline.start(() -> end(new Outcome.Exited(StdinLifeline.STATUS)));
    }
  }

  @Override
  protected Outcome run(CommandLine.Run run, RunRecorder recorder) throws TenderException {
    Hypervisor.requireMachine(Machine.host());
    try (PreparedLaunch setup = PreparedLaunch.of(program(), run, Host.linux(), this, recorder)) {
      catchSignals();
      ConsoleWriter console = new ConsoleWriter(Fd.owning(STDOUT));
      return new HvtTender().run(setup, console, this, confinement(), GuestWatch.NONE);
    }
  }

  private Confinement confinement() {
    boolean off = "off".equals(System.getProperty(ProcessSandbox.PROPERTY));
    if (off) {
      accept("WARNING: " + ProcessSandbox.PROPERTY + "=off. Not dropping any privileges.");
    }
    return new ProcessSandbox(!off, Objects.requireNonNull(file).descriptor(), tied);
  }

  /** SIGINT and SIGTERM also where they were ignored, and SIGHUP unless it was. */
  private void catchSignals() {
    // The virtual machine respects what was ignored at its start, as a shell does for background
    // jobs.
    long _ = Libc.defaultSignal(Spawn.SIGINT);
    long _ = Libc.defaultSignal(Spawn.SIGTERM);
    Signals handler = new Signals();
    CaughtSignal.handle("INT", handler);
    CaughtSignal.handle("TERM", handler);
    CaughtSignal.handle("HUP", handler);
  }

  /** What happens when one comes; no lambda, which would cost milliseconds at the start. */
  private final class Signals implements IntConsumer {
    @Override
    public void accept(int number) {
      if (number == Spawn.SIGHUP) {
        end(new Outcome.KilledBySignal(number));
        return;
      }
      HvtProgram.this.accept("Exiting on signal " + number);
      end(new Outcome.Exited(FAILED));
    }
  }

  /**
   * Ends this process in the middle of whatever it does; what the report tells is so far.
   *
   * @param end of this process
   */
  private void end(Outcome end) {
    try {
      write(Objects.requireNonNull(file), new Outcome.Stopped());
    } finally {
      // Nothing that waits for the processor's thread, which is in the guest.
      Leaving.atOnce(end);
    }
  }

  @Override
  protected void leave(Outcome outcome) {
    if (ProcessSandbox.isInstalled()) {
      Leaving.atOnce(outcome);
    }
    super.leave(outcome);
  }
}
