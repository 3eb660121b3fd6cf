package dev.solo5.tender.spt;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.process.Child;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.program.EarlyEnd;
import dev.solo5.tender.report.ReportFile;
import java.util.OptionalLong;

/**
 * How this program ends before its guest does. The kernel takes the guest along in any case; where
 * a report is asked for, the guest is ended first, and the report written.
 */
final class Ending implements GuestProcess {
  private final ReportFile file;
  private final StopSwitch stop = new StopSwitch();
  private final EarlyEnd early = new EarlyEnd(stop);

  Ending(ReportFile file) {
    this.file = file;
  }

  /** Does what has to be done before there is a guest. */
  void prepare() throws TenderException {
    early.prepare(file.isAsked());
  }

  @Override
  public void begins(Child guest) throws LinuxException {
    stop.connect(guest);
  }

  @Override
  public OptionalLong peakResidentBytes() {
    return stop.peakResidentBytes();
  }

  @Override
  public void ended() {
    stop.disconnect();
  }

  /** The outcome of the guest, which may have been stopped. */
  Outcome outcome(Outcome ended) {
    return stop.outcome(ended);
  }

  /** The outcome of this program. */
  Outcome ofProgram(Outcome guest) {
    return early.outcome(guest);
  }

  /** The report is written, nothing is to be waited for. */
  void reported() {
    early.reported();
  }
}
