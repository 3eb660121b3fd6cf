package dev.solo5.tender;

import java.time.Duration;
import java.util.Optional;

/** A guest that was started; any thread may use it. Closing it ends the guest. */
public interface RunningGuest extends AutoCloseable {
  /** The process in which the guest runs: one of its own under spt, this one under hvt. */
  long id();

  /** Whether it still runs, or is being put away. */
  boolean isAlive();

  /**
   * Waits for the end. After it the console has received everything, and nothing is left of the
   * guest: no descriptor, memory, thread or process.
   */
  Outcome await() throws InterruptedException;

  /** Waits for the end, at most this long; empty when the guest still runs then. */
  Optional<Outcome> await(Duration limit) throws InterruptedException;

  /**
   * Ends the guest wherever it is, without asking it; its outcome is {@link Outcome.Stopped} unless
   * it had already ended otherwise. Does not wait for the end. Does nothing the second time.
   */
  void stop();

  /**
   * What was observed.
   *
   * @throws IllegalStateException while the guest runs
   */
  RunReport report();

  /** Stops the guest and waits until it has ended. */
  @Override
  void close();
}
