package dev.solo5.tender.program;

import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.line.Program;
import dev.solo5.tender.report.ReportFile;
import dev.solo5.tender.run.ChildSwitch;
import java.io.PrintStream;

/**
 * A tender whose guest is a process of its own, which is ended first when the tender has to end.
 */
public abstract class ChildProgram extends TenderProgram {
  private final ChildSwitch stop;
  private final EarlyEnd early;

  /**
   * A program that ends its guest by a switch.
   *
   * @param stop connected while the guest runs
   */
  protected ChildProgram(Program program, Report report, PrintStream messages, ChildSwitch stop) {
    super(program, report, messages);
    this.stop = stop;
    this.early = new EarlyEnd(stop);
  }

  @Override
  protected final void prepare(ReportFile file) throws TenderException {
    early.prepare(cleansUp(file));
  }

  /** Whether there is something to do before this process may end; see {@link EarlyEnd}. */
  protected abstract boolean cleansUp(ReportFile file);

  @Override
  protected final Outcome ofGuest(Outcome seen) {
    return stop.outcome(seen);
  }

  @Override
  protected final Outcome ofProgram(Outcome guest) {
    return early.outcome(guest);
  }

  @Override
  protected final void reported() {
    early.reported();
  }
}
