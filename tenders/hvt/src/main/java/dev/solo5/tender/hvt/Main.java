package dev.solo5.tender.hvt;

import dev.solo5.elf.Machine;
import dev.solo5.linux.Fd;
import dev.solo5.linux.process.Causes;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.hvt.hypercall.DescriptorConsole;
import dev.solo5.tender.line.CommandLine;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.program.Leaving;
import dev.solo5.tender.program.Report;
import dev.solo5.tender.program.StdinLifeline;
import dev.solo5.tender.report.ReportFile;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.PreparedLaunch;
import java.util.List;
import java.util.function.Consumer;

/** The program {@code solo5-hvt}: one guest, on the console of this process. */
public final class Main {
  private static final int STDOUT = 1;
  private static final int FAILED = 1;

  private final Program program;
  private final Report report;

  private Main(Program program) {
    this.program = program;
    this.report = new Report(program);
  }

  /**
   * Runs a unikernel and ends this process with its status.
   *
   * @param arguments of the command line
   */
  public static void main(String[] arguments) {
    Main main = new Main(Program.hvt());
    Outcome outcome;
    try {
      CommandLine line = CommandLine.parse(List.of(arguments));
      // First of all what is in a hurry: a pattern switch generates a class at its first use.
      outcome = line instanceof CommandLine.Run run ? main.launch(run) : main.run(line);
    } catch (Throwable unexpected) {
      // The last resort: whatever it is, a person gets one line.
      outcome = main.fail(new TenderProblem.Unexpected(Causes.of(unexpected)));
    }
    if (ProcessSandbox.isInstalled()) {
      Leaving.atOnce(outcome);
    }
    Leaving.as(outcome);
  }

  private Outcome run(CommandLine line) {
    return switch (line) {
      case CommandLine.Help() -> say(report.usage(), FAILED);
      case CommandLine.Version() -> say(report.version(), 0);
      case CommandLine.NoKernel() -> fail(new TenderProblem.MissingKernel());
      case CommandLine.Run run -> launch(run);
    };
  }

  private Outcome launch(CommandLine.Run run) {
    try (ReportFile file = ReportFile.of(run, program.target())) {
      StopSignals.leaveOthersToKernel();
      boolean tied = StdinLifeline.isAsked();
      if (tied) {
        StdinLifeline.start(
            () -> StopSignals.end(file, report, new Outcome.Exited(StdinLifeline.STATUS)));
      }
      Outcome outcome = launch(run, file, tied);
      if (outcome instanceof Outcome.TenderFailed(TenderProblem problem)) {
        print(problem);
      }
      write(file, outcome);
      return outcome;
    } catch (TenderException e) {
      return fail(e.problem());
    }
  }

  private Outcome launch(CommandLine.Run run, ReportFile file, boolean tied) {
    Consumer<String> notices = new Notices();
    RunRecorder recorder = file.recorder();
    try {
      Hypervisor.requireMachine(Machine.host());
      try (PreparedLaunch setup =
          PreparedLaunch.of(program, run, Host.linux(), notices, recorder)) {
        StopSignals.install(report, file);
        DescriptorConsole console = new DescriptorConsole(Fd.owning(STDOUT));
        Confinement confinement = confinement(notices, file, tied);
        return new HvtTender().run(setup, console, notices, confinement, GuestWatch.NONE);
      }
    } catch (TenderException e) {
      return new Outcome.TenderFailed(e.problem());
    } catch (RuntimeException | Error unexpected) {
      return new Outcome.TenderFailed(new TenderProblem.Unexpected(Causes.of(unexpected)));
    }
  }

  private void write(ReportFile file, Outcome outcome) {
    try {
      file.write(outcome);
    } catch (TenderException e) {
      print(e.problem());
    }
  }

  private Confinement confinement(Consumer<String> notices, ReportFile file, boolean tied) {
    boolean off = "off".equals(System.getProperty(ProcessSandbox.PROPERTY));
    if (off) {
      notices.accept("WARNING: " + ProcessSandbox.PROPERTY + "=off. Not dropping any privileges.");
    }
    return new ProcessSandbox(!off, file.descriptor(), tied);
  }

  private Outcome fail(TenderProblem problem) {
    print(problem);
    return new Outcome.TenderFailed(problem);
  }

  private static Outcome say(String text, int status) {
    System.err.print(text);
    return new Outcome.Exited(status);
  }

  private void print(TenderProblem problem) {
    System.err.print(report.problem(problem));
  }

  /** Prints what is worth knowing; no lambda, which would cost milliseconds at the start. */
  private final class Notices implements Consumer<String> {
    @Override
    public void accept(String text) {
      System.err.print(report.notice(text));
    }
  }
}
