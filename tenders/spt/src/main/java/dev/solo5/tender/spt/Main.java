package dev.solo5.tender.spt;

import dev.solo5.linux.Fd;
import dev.solo5.linux.process.ThisProcess;
import dev.solo5.tender.CommandLine;
import dev.solo5.tender.Host;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.Program;
import dev.solo5.tender.Report;
import dev.solo5.tender.ReportFile;
import dev.solo5.tender.RunRecorder;
import dev.solo5.tender.Setup;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.Tie;
import java.util.List;

/** The program {@code solo5-spt}. */
public final class Main {
  private static final int FAILURE = 1;

  private final Program program;
  private final Report report;

  private Main(Program program) {
    this.program = program;
    this.report = new Report(program);
  }

  /** Runs a unikernel and ends with its status. */
  public static void main(String[] arguments) {
    Main main = new Main(Program.spt());
    int status;
    try {
      CommandLine line = CommandLine.parse(List.of(arguments));
      // First of all what is in a hurry: a pattern switch generates a class at its first use.
      status = line instanceof CommandLine.Run run ? main.status(run) : main.run(line);
    } catch (Throwable unexpected) {
      // The last resort: whatever it is, a person gets one line.
      status = main.fail(TenderProblem.Unexpected.of(unexpected));
    }
    if (Tie.isTied()) { // exit() would wait for the thread that waits for the input's end
      ThisProcess.endAtOnce(status);
    }
    if (status != 0) { // to exit with 0 there is a shorter way: exit() first sets up a logger
      System.exit(status);
    }
  }

  private int run(CommandLine commandLine) {
    return switch (commandLine) {
      case CommandLine.Help() -> say(report.usage(), FAILURE);
      case CommandLine.Version() -> say(report.version(), 0);
      case CommandLine.NoKernel() -> fail(new TenderProblem.MissingKernel());
      case CommandLine.Run run -> status(run);
    };
  }

  private int status(CommandLine.Run run) {
    try (ReportFile file = ReportFile.of(run, program.target())) {
      Ending ending = new Ending(file);
      try {
        ending.prepare();
        return report(file, ending.outcome(outcome(run, file.recorder(), ending)));
      } finally {
        ending.reported();
      }
    } catch (TenderException e) {
      return fail(e.problem());
    }
  }

  private int report(ReportFile file, Outcome outcome) {
    if (outcome instanceof Outcome.TenderFailed(TenderProblem problem)) {
      fail(problem);
    }
    try {
      file.write(outcome);
    } catch (TenderException e) {
      fail(e.problem());
    }
    return outcome.exitStatus();
  }

  private Outcome outcome(CommandLine.Run run, RunRecorder recorder, GuestProcess watch) {
    // Descriptor 1 is the console. It is the process's, not ours to close.
    Fd console = Fd.owning(SptLayout.CONSOLE);
    try (Setup setup = Setup.of(program, run, Host.linux(), this::notice, recorder)) {
      return SptTender.run(setup, console, watch);
    } catch (TenderException e) {
      return new Outcome.TenderFailed(e.problem());
    } catch (RuntimeException | Error unexpected) {
      return new Outcome.TenderFailed(TenderProblem.Unexpected.of(unexpected));
    }
  }

  private void notice(String text) {
    System.err.print(report.notice(text));
  }

  private int fail(TenderProblem problem) {
    return say(report.problem(problem), FAILURE);
  }

  private static int say(String text, int status) {
    System.err.print(text);
    return status;
  }
}
