package dev.solo5.tender.spt;

import dev.solo5.linux.Fd;
import dev.solo5.tender.CommandLine;
import dev.solo5.tender.Host;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.Program;
import dev.solo5.tender.Report;
import dev.solo5.tender.RunRecorder;
import dev.solo5.tender.Setup;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
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
      status = main.fail(new TenderProblem.Unexpected(unexpected.toString()));
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
    // Descriptor 1 is the console. It is the process's, not ours to close.
    Fd console = Fd.owning(SptLayout.CONSOLE);
    RunRecorder recorder = RunRecorder.off();
    try (Setup setup = Setup.of(program, run, Host.linux(), this::notice, recorder)) {
      Outcome outcome = SptTender.run(setup, console, GuestProcess.UNWATCHED);
      if (outcome instanceof Outcome.TenderFailed(TenderProblem problem)) {
        return fail(problem);
      }
      return outcome.exitStatus();
    } catch (TenderException e) {
      return fail(e.problem());
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
