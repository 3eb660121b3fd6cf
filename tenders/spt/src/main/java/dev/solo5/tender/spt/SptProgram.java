package dev.solo5.tender.spt;

import dev.solo5.elf.Target;
import dev.solo5.linux.Fd;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.Host;
import dev.solo5.tender.line.CommandLine;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.program.ChildProgram;
import dev.solo5.tender.program.Report;
import dev.solo5.tender.report.ReportFile;
import dev.solo5.tender.report.RunRecorder;
import dev.solo5.tender.run.PreparedLaunch;
import java.io.PrintStream;

/** One guest on the console of this process, which is its parent. */
final class SptProgram extends ChildProgram<StopSwitch> {
  SptProgram(PrintStream messages) {
    super(new Report(Program.of(Target.SPT)), messages, new StopSwitch());
  }

  /** Otherwise the kernel ends the guest with this process. */
  @Override
  protected boolean cleansUp(ReportFile file) {
    return file.isAsked();
  }

  @Override
  protected Outcome run(CommandLine.Run run, RunRecorder recorder) throws TenderException {
    // Descriptor 1 is the console. It is the process's, not ours to close.
    Fd console = Fd.owning(SptLayout.CONSOLE);
    try (PreparedLaunch setup = PreparedLaunch.of(program(), run, Host.linux(), this, recorder)) {
      return SptTender.run(setup, console, stop());
    }
  }
}
