package dev.solo5.tender.virtio;

import dev.solo5.linux.Fd;
import dev.solo5.linux.process.Causes;
import dev.solo5.manifest.DeviceType;
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
import java.util.ArrayList;
import java.util.List;

/** The program {@code solo5-virtio-run}. */
public final class Main {
  private static final int STDOUT = 1;
  private static final int FAILURE = 1;

  private final Program program;
  private final Report report;

  private Main(Program program) {
    this.program = program;
    this.report = new Report(program, VirtioUsage.of(program.name()));
  }

  /**
   * Runs a unikernel and ends with its status.
   *
   * @param arguments of the command line
   */
  public static void main(String[] arguments) {
    Main main = new Main(Program.virtio());
    Outcome outcome;
    try {
      outcome = main.run(VirtioCommandLine.parse(List.of(arguments)));
    } catch (TenderException e) {
      outcome = main.fail(e.problem());
    } catch (Throwable unexpected) {
      // The last resort: whatever it is, a person gets one line.
      outcome = main.fail(new TenderProblem.Unexpected(Causes.of(unexpected)));
    }
    Leaving.as(outcome);
  }

  private Outcome run(VirtioCommandLine commandLine) {
    return switch (commandLine) {
      case VirtioCommandLine.Help() -> say(report.usage(), FAILURE);
      case VirtioCommandLine.Version() -> say(report.version(), 0);
      case VirtioCommandLine.NoKernel() -> fail(new TenderProblem.MissingKernel());
      case VirtioCommandLine.Run run -> launch(run);
    };
  }

  /** What a report has to do with, as the other tenders' command lines say it. */
  private static CommandLine.Run asTender(VirtioCommandLine.Run run) {
    List<String> options = new ArrayList<>();
    run.report().ifPresent(file -> options.add("--x-report=" + file));
    for (Ordered ordered : run.ordered()) {
      if (ordered.type() == DeviceType.BLOCK_BASIC) {
        options.add("--block:" + ordered.value() + "=" + ordered.value());
      }
    }
    for (Wanted named : run.named()) {
      if (named instanceof Wanted.Disk(String device, String file, _)) {
        options.add("--block:" + device + "=" + file);
      }
    }
    return new CommandLine.Run(options, run.kernel(), List.of());
  }

  private Outcome launch(VirtioCommandLine.Run run) {
    try (ReportFile file = ReportFile.of(asTender(run), program.target())) {
      Ending ending = new Ending(command -> show(run, command));
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

  private Outcome outcome(VirtioCommandLine.Run run, RunRecorder recorder, Ending ending) {
    // Descriptor 1 is the console. It is the process's, not ours to close.
    DescriptorConsole console = new DescriptorConsole(Fd.owning(STDOUT));
    try {
      Backing backing =
          Backing.of(
              QemuProgram.find(run.qemu()),
              run.hypervisor(),
              line -> System.err.print(report.notice(line)));
      var request =
          new VirtioSetup.Request(
              run.kernel(),
              run.memoryMebibytes(),
              run.ordered(),
              run.named(),
              String.join(" ", run.guestArguments()),
              backing);
      try (VirtioSetup setup = VirtioSetup.open(request, Host.linux(), recorder)) {
        return new QemuRun(setup, console, this::quote, ending, recorder).toTheEnd();
      }
    } catch (TenderException e) {
      return new Outcome.TenderFailed(e.problem());
    } catch (RuntimeException | Error unexpected) {
      return new Outcome.TenderFailed(new TenderProblem.Unexpected(Causes.of(unexpected)));
    }
  }

  /** Not on the guest's console: that is its own. */
  private static void show(VirtioCommandLine.Run run, List<String> command) {
    if (!run.quiet()) {
      System.err.println(ShellText.of(command));
    }
  }

  /**
   * What QEMU says, with its own name in front; not that it was ended, which Ctrl-C makes it say.
   */
  private void quote(String line) {
    if (!line.contains(QemuEnding.TERMINATED)) {
      System.err.println(line);
    }
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
