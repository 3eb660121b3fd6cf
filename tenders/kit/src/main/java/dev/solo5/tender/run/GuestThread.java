package dev.solo5.tender.run;

import dev.solo5.linux.process.Causes;
import dev.solo5.linux.process.Uninterrupted;
import dev.solo5.tender.Outcome;
import dev.solo5.tender.RunReport;
import dev.solo5.tender.RunningGuest;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.report.RunRecorder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A guest on a platform thread of its own: what the tenders' ways to run one have in common. Ending
 * is the end of the thread, so whoever waits for it finds everything released.
 */
public final class GuestThread implements RunningGuest, Runnable {
  /** One run of a guest, as a tender does it. */
  public interface Run {
    /**
     * Sets the guest up, runs it to its end and releases everything.
     *
     * @param started to be told the process of the guest, once nothing can keep it from running
     */
    Outcome toTheEnd(LongConsumer started) throws TenderException;

    /** Ends the guest, from any thread, before, while or after it runs. */
    void stop();

    /** What notes what happens. */
    RunRecorder recorder();
  }

  private final Run run;
  private final Thread thread;

  /** Open as soon as the guest runs or can't be started. */
  private final CountDownLatch started = new CountDownLatch(1);

  private volatile long id;
  private volatile @Nullable Outcome outcome;
  private volatile @Nullable TenderException refusal;
  private volatile @Nullable Throwable unexpected;

  private GuestThread(Run run, String name) {
    this.run = run;
    this.thread = new Thread(this, name);
    // A forgotten guest must not keep this program alive.
    thread.setDaemon(true);
  }

  /**
   * Starts a guest, and waits until it runs.
   *
   * @param name of its thread
   * @throws TenderException with what keeps it from running
   */
  public static RunningGuest start(String name, Run run) throws TenderException {
    GuestThread guest = new GuestThread(run, name);
    guest.thread.start();
    guest.awaitStart();
    return guest;
  }

  private void awaitStart() throws TenderException {
    Uninterrupted.run(started::await);
    if (refusal == null && unexpected == null) {
      return;
    }
    Uninterrupted.join(thread);
    TenderException refused = refusal;
    if (refused != null) {
      throw new TenderException(refused.problem(), refused);
    }
    throw new IllegalStateException("the tender failed", unexpected);
  }

  @Override
  public void run() {
    try {
      end(run.toTheEnd(this::begin));
    } catch (TenderException e) {
      if (hasBegun()) {
        outcome = new Outcome.TenderFailed(e.problem());
      } else {
        refusal = e;
      }
    } catch (Throwable e) {
      if (hasBegun()) {
        outcome = new Outcome.TenderFailed(new TenderProblem.Unexpected(Causes.of(e)));
      } else {
        unexpected = e;
      }
    } finally {
      started.countDown();
    }
  }

  private void end(Outcome how) {
    if (how instanceof Outcome.TenderFailed(TenderProblem problem) && !hasBegun()) {
      refusal = new TenderException(problem);
    } else {
      outcome = how;
    }
  }

  private void begin(long process) {
    id = process;
    started.countDown();
  }

  private boolean hasBegun() {
    return started.getCount() == 0;
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public boolean isAlive() {
    return thread.isAlive();
  }

  @Override
  public Outcome await() throws InterruptedException {
    thread.join();
    return ended();
  }

  @Override
  public Optional<Outcome> await(Duration limit) throws InterruptedException {
    return thread.join(limit) ? Optional.of(ended()) : Optional.empty();
  }

  private Outcome ended() {
    Outcome known = outcome;
    if (known == null) {
      throw new IllegalStateException("the guest still runs");
    }
    return known;
  }

  @Override
  public void stop() {
    run.stop();
  }

  @Override
  public RunReport report() {
    if (isAlive()) {
      throw new IllegalStateException("the guest still runs");
    }
    return run.recorder().report(ended());
  }

  @Override
  public void close() {
    stop();
    Uninterrupted.join(thread);
  }
}
