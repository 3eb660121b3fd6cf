package dev.solo5.tender.spt;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.process.Child;
import dev.solo5.linux.process.ThisProcess;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.ReportFile;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.Tie;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How this program ends before its guest does: by a signal, or because its standard input has ended
 * where it is tied to that. The kernel takes the guest along in any case; where a report is asked
 * for, the guest is ended first, and the report written.
 */
final class Ending implements GuestProcess {
  /** Longer than writing a report takes, unless it never ends. */
  private static final long LIMIT_SECONDS = 10;

  private final ReportFile file;
  private final StopSwitch stop = new StopSwitch();
  private final CountDownLatch reported = new CountDownLatch(1);

  Ending(ReportFile file) {
    this.file = file;
  }

  /** Does what has to be done before there is a guest. */
  void prepare() throws TenderException {
    if (file.isAsked()) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndReport, "solo5-report"));
    }
    if (Tie.isAsked()) {
      Tie.start(this::inputEnded);
    }
  }

  private void inputEnded() {
    if (file.isAsked()) {
      stopAndReport();
    }
    ThisProcess.endAtOnce(Tie.STATUS);
  }

  private void stopAndReport() {
    stop.stop();
    try {
      boolean _ = reported.await(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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

  /** The report is written, nothing is to be waited for. */
  void reported() {
    reported.countDown();
  }
}
