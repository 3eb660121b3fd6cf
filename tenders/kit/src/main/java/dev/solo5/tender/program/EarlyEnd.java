package dev.solo5.tender.program;

import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.CaughtSignal;
import dev.solo5.linux.process.ThisProcess;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * How a tender's program ends before its guest does: by a signal, or because its standard input has
 * ended where it is tied to that. The guest is ended first, and the report written where one is
 * asked for; then the signal does to this process what it does to any.
 */
public final class EarlyEnd implements IntConsumer {
  /** Longer than ending a guest and writing a report takes, unless it never ends. */
  private static final long LIMIT_SECONDS = 10;

  private static final int NONE = 0;

  private final Runnable stop;
  private final CountDownLatch reported = new CountDownLatch(1);
  private volatile int signal = NONE;

  /**
   * @param stop ends the guest, or keeps it from running; from any thread
   */
  public EarlyEnd(Runnable stop) {
    this.stop = stop;
  }

  /**
   * Prepares for both.
   *
   * @param cleansUp whether there is something to do before this process may end; otherwise the
   *     kernel ends it, and the guest with it
   */
  public void prepare(boolean cleansUp) throws TenderException {
    ThisProcess.leaveToKernel(Spawn.SIGQUIT);
    if (cleansUp) {
      CaughtSignal.handle("HUP", this);
      CaughtSignal.handle("INT", this);
      CaughtSignal.handle("TERM", this);
    } else {
      ThisProcess.leaveToKernel(Spawn.SIGHUP, Spawn.SIGINT, Spawn.SIGTERM);
    }
    if (StdinLifeline.isAsked()) {
      StdinLifeline.start(() -> inputEnded(cleansUp));
    }
  }

  /** A signal came. */
  @Override
  public void accept(int number) {
    signal = number;
    stopAndReport();
    ThisProcess.endBySignal(number);
  }

  private void inputEnded(boolean cleansUp) {
    if (cleansUp) {
      stopAndReport();
    }
    ThisProcess.endAtOnce(StdinLifeline.STATUS);
  }

  private void stopAndReport() {
    stop.run();
    try {
      boolean _ = reported.await(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The report is written, nothing is to be waited for. */
  public void reported() {
    reported.countDown();
  }

  /** The end of this process, which is the guest's unless a signal came first. */
  public Outcome outcome(Outcome guest) {
    return signal == NONE ? guest : new Outcome.KilledBySignal(signal);
  }
}
