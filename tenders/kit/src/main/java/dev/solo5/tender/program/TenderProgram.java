package dev.solo5.tender.program;

import dev.solo5.linux.process.Causes;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.line.CommandLine;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.report.ReportFile;
import dev.solo5.tender.report.RunRecorder;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * What every tender does as a program: reads its command line, runs one guest, says what is wrong,
 * writes the report, and ends its process as the guest ended. A tender adds how it runs a guest,
 * and how it ends before its guest does.
 */
public abstract class TenderProgram implements Consumer<String> {
  private static final int FAILURE = 1;

  private final Report report;
  private final PrintStream messages;

  /**
   * A program that says what it has to say on {@code messages}.
   *
   * @param report its words
   */
  protected TenderProgram(Report report, PrintStream messages) {
    this.report = report;
    this.messages = messages;
  }

  /** Runs a unikernel and ends this process with its status. */
  public final void main(String[] arguments) {
    Outcome outcome;
    try {
      CommandLine line = parse(List.of(arguments));
      // First of all what is in a hurry: a pattern switch generates a class at its first use.
      outcome = line instanceof CommandLine.Run run ? launch(run) : answer(line);
    } catch (TenderException e) {
      outcome = fail(e.problem());
    } catch (Throwable unexpected) {
      // The last resort: whatever it is, a person gets one line.
      outcome = fail(new TenderProblem.Unexpected(Causes.of(unexpected)));
    }
    leave(outcome);
  }

  private Outcome answer(CommandLine line) throws TenderException {
    return switch (line) {
      case CommandLine.Help() -> say(report.usage(), FAILURE);
      case CommandLine.Version() -> say(report.version(), 0);
      case CommandLine.NoKernel() -> fail(new TenderProblem.MissingKernel());
      case CommandLine.Run run -> launch(run);
    };
  }

  private Outcome launch(CommandLine.Run run) {
    try (ReportFile file = ReportFile.of(run, program().target())) {
      try {
        prepare(file);
        Outcome outcome = ofGuest(outcome(run, file.recorder()));
        if (outcome instanceof Outcome.TenderFailed failed) {
          print(failed.problem());
        }
        write(file, outcome);
        return ofProgram(outcome);
      } finally {
        reported();
      }
    } catch (TenderException e) {
      return fail(e.problem());
    }
  }

  private Outcome outcome(CommandLine.Run run, RunRecorder recorder) {
    try {
      return run(run, recorder);
    } catch (TenderException e) {
      return new Outcome.TenderFailed(e.problem());
    } catch (RuntimeException | Error unexpected) {
      return new Outcome.TenderFailed(new TenderProblem.Unexpected(Causes.of(unexpected)));
    }
  }

  /**
   * Writes the report of a run, unless it has been written; says why if that fails.
   *
   * @param outcome of the guest
   */
  protected final void write(ReportFile file, Outcome outcome) {
    try {
      file.write(outcome);
    } catch (TenderException e) {
      print(e.problem());
    }
  }

  /** Says what the user should know although it is not an error. */
  @Override
  public final void accept(String notice) {
    messages.print(report.notice(notice));
  }

  private Outcome fail(TenderProblem problem) {
    print(problem);
    return new Outcome.TenderFailed(problem);
  }

  private void print(TenderProblem problem) {
    messages.print(report.problem(problem));
  }

  private Outcome say(String text, int status) {
    messages.print(text);
    return new Outcome.Exited(status);
  }

  /** Who this is. */
  protected final Program program() {
    return report.program();
  }

  /**
   * What the arguments ask for.
   *
   * @throws TenderException where that is known to be wrong at once
   */
  protected CommandLine parse(List<String> arguments) throws TenderException {
    return CommandLine.parse(arguments);
  }

  /**
   * Does what has to be done before there is a guest: about signals, about the end of the input.
   *
   * @param file where the report goes
   */
  protected abstract void prepare(ReportFile file) throws TenderException;

  /** Runs the guest. */
  protected abstract Outcome run(CommandLine.Run run, RunRecorder recorder) throws TenderException;

  /** What became of the guest, given what was seen: it may have been stopped. */
  protected Outcome ofGuest(Outcome seen) {
    return seen;
  }

  /** How this process ends, given what became of the guest. */
  protected Outcome ofProgram(Outcome guest) {
    return guest;
  }

  /** The report is written, or will not be. */
  protected void reported() {}

  /** The last step. */
  protected void leave(Outcome outcome) {
    Leaving.as(outcome);
  }
}
