package dev.solo5.guest.simulation;

import dev.solo5.guest.platform.Simulated;

/** A simulation that a thread has, until it is closed. */
public final class RunningSimulation implements AutoCloseable {
  private final SimulatedPlatform platform;

  RunningSimulation(SimulatedPlatform platform) {
    this.platform = platform;
  }

  /** A program. */
  public interface Program {
    /** Runs it, as its {@code main}. */
    void run() throws Exception;
  }

  /**
   * Runs a program to its end in this thread.
   *
   * @return what a tender would exit with: 0 if the program returns, the status of {@code
   *     Guest.exit}, 255 after {@code Guest.abort}
   * @throws Exception that the program throws
   */
  public int run(Program program) throws Exception {
    try {
      program.run();
      return 0;
    } catch (GuestEnd end) {
      return end.status();
    }
  }

  /** What was written to {@code Console}, as UTF-8; not what went to {@code System.out}. */
  public String console() {
    return platform.console();
  }

  /** Takes the devices back from the thread that closes it. */
  @Override
  public void close() {
    platform.close();
    Simulated.use(null);
  }
}
