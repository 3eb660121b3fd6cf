package dev.solo5.tender.spt;

import dev.solo5.linux.Fd;
import dev.solo5.linux.process.Causes;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.line.CommandLine;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.program.Leaving;
import dev.solo5.tender.program.Report;
import dev.solo5.tender.report.ReportFile;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.PreparedLaunch;
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
    Outcome outcome;
    try {
      CommandLine line = CommandLine.parse(List.of(arguments));
      // First of all what is in a hurry: a pattern switch generates a class at its first use.
      outcome = line instanceof CommandLine.Run run ? main.launch(run) : main.run(line);
    } catch (Throwable unexpected) {
      // The last resort: whatever it is, a person gets one line.
      outcome = main.fail(new TenderProblem.Unexpected(Causes.of(unexpected)));
    }
    Leaving.as(outcome);
  }

  private Outcome run(CommandLine commandLine) {
    return switch (commandLine) {
      case CommandLine.Help() -> say(report.usage(), FAILURE);
      case CommandLine.Version() -> say(report.version(), 0);
      case CommandLine.NoKernel() -> fail(new TenderProblem.MissingKernel());
      case CommandLine.Run run -> launch(run);
    };
  }

  private Outcome launch(CommandLine.Run run) {
    try (ReportFile file = ReportFile.of(run, program.target())) {
      Ending ending = new Ending(file);
      try {
        ending.prepare();
        Outcome outcome = ending.outcome(outcome(run, file.recorder(), ending));
        report(file, outcome);
        return ending.ofProgram(outcome);
      } finally {
        ending.reported();
      }
    } catch (TenderException e) {
      return fail(e.problem());
    }
  }

  private void report(ReportFile file, Outcome outcome) {
    if (outcome instanceof Outcome.TenderFailed(TenderProblem problem)) {
      print(problem);
    }
    try {
      file.write(outcome);
    } catch (TenderException e) {
      print(e.problem());
    }
  }

  private Outcome outcome(CommandLine.Run run, RunRecorder recorder, GuestProcess watch) {
    // Descriptor 1 is the console. It is the process's, not ours to close.
    Fd console = Fd.owning(SptLayout.CONSOLE);
    try (PreparedLaunch setup =
        PreparedLaunch.of(program, run, Host.linux(), this::notice, recorder)) {
      return SptTender.run(setup, console, watch);
    } catch (TenderException e) {
      return new Outcome.TenderFailed(e.problem());
    } catch (RuntimeException | Error unexpected) {
      return new Outcome.TenderFailed(new TenderProblem.Unexpected(Causes.of(unexpected)));
    }
  }

  private void notice(String text) {
    System.err.print(report.notice(text));
  }

  private Outcome fail(TenderProblem problem) {
    print(problem);
    return new Outcome.TenderFailed(problem);
  }

  private void print(TenderProblem problem) {
    System.err.print(report.problem(problem));
  }

  private static Outcome say(String text, int status) {
    System.err.print(text);
    return new Outcome.Exited(status);
  }
}
