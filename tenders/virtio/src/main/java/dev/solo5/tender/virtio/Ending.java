package dev.solo5.tender.virtio;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.process.Child;
import dev.solo5.linux.process.ThisProcess;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.Tie;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * How this program ends before its guest does: by a signal, or because its standard input has ended
 * where it is tied to that. QEMU is ended first, and the report written where one is asked for.
 */
final class Ending implements QemuWatch {
  /** Longer than QEMU takes to die and a report to be written, unless it never ends. */
  private static final long LIMIT_SECONDS = 10;

  private final Consumer<List<String>> commands;
  private final StopSwitch stop = new StopSwitch();
  private final CountDownLatch reported = new CountDownLatch(1);

  /**
   * @param commands hears what is started
   */
  Ending(Consumer<List<String>> commands) {
    this.commands = commands;
  }

  /** Does what has to be done before there is a guest. */
  void prepare() throws TenderException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndReport, "solo5-stop"));
    if (Tie.isAsked()) {
      Tie.start(this::inputEnded);
    }
  }

  private void inputEnded() {
    stopAndReport();
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
  public void starts(List<String> command) {
    commands.accept(command);
  }

  @Override
  public void begins(Child qemu) throws LinuxException {
    stop.connect(qemu);
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
