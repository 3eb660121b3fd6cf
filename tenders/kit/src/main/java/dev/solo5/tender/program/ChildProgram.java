package dev.solo5.tender.program;

import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.CaughtSignal;
import dev.solo5.linux.process.ThisProcess;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.report.ReportFile;
import dev.solo5.tender.run.ChildSwitch;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * A tender whose guest is a process of its own. The program may end before its guest does: by a
 * signal, or because its standard input has ended where it is tied to that. The guest is ended
 * first, and the report written where one is asked for; then the signal does to this process what
 * it does to any.
 *
 * @param <S> what ends its guest
 */
public abstract class ChildProgram<S extends ChildSwitch> extends TenderProgram {
  /** Longer than ending a guest and writing a report takes, unless it never ends. */
  private static final long LIMIT_SECONDS = 10;

  private static final int NONE = 0;

  private final S stop;
  private final CountDownLatch reported = new CountDownLatch(1);
  private volatile int signal = NONE;

  /**
   * A program that ends its guest by a switch.
   *
   * @param stop connected while the guest runs
   */
  protected ChildProgram(Report report, PrintStream messages, S stop) {
    super(report, messages);
    this.stop = stop;
  }

  /** What ends the guest. */
  protected final S stop() {
    return stop;
  }

  /**
   * Whether there is something to do before this process may end; otherwise the kernel ends it, and
   * the guest with it.
   */
  protected abstract boolean cleansUp(ReportFile file);

  @Override
  protected final void prepare(ReportFile file) throws TenderException {
    boolean cleansUp = cleansUp(file);
    ThisProcess.leaveToKernel(Spawn.SIGQUIT);
    if (cleansUp) {
      Signals handler = new Signals();
      CaughtSignal.handle("HUP", handler);
      CaughtSignal.handle("INT", handler);
      CaughtSignal.handle("TERM", handler);
    } else {
      ThisProcess.leaveToKernel(Spawn.SIGHUP, Spawn.SIGINT, Spawn.SIGTERM);
    }
    if (StdinLifeline.isAsked()) {
      StdinLifeline.start(() -> inputEnded(cleansUp));
    }
  }

  /** What happens when one comes. */
  private final class Signals implements IntConsumer {
    @Override
    public void accept(int number) {
      signal = number;
      stopAndReport();
      ThisProcess.endBySignal(number);
    }
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

  @Override
  protected final Outcome ofGuest(Outcome seen) {
    return stop.outcome(seen);
  }

  @Override
  protected final Outcome ofProgram(Outcome guest) {
    return signal == NONE ? guest : new Outcome.KilledBySignal(signal);
  }

  @Override
  protected final void reported() {
    reported.countDown();
  }
}
