package dev.solo5.linux.process;

import dev.solo5.linux.LinuxException;
import java.io.IOException;

/**
 * A child that a {@link Guard} takes along when this process is gone without a word. One thread
 * waits; any thread may send signals.
 *
 * @param guard owned by this
 * @param child owned by this
 */
public record GuardedChild(Guard guard, Child child) implements AutoCloseable {
  /**
   * Starts both.
   *
   * @throws LinuxException when the child can't be started
   * @throws IOException when the guard can't be
   */
  public static GuardedChild start(Spawner spawner) throws IOException {
    Guard guard = Guard.start();
    try {
      GuardedChild started = new GuardedChild(guard, spawner.start());
      started.watch();
      return started;
    } catch (LinuxException | RuntimeException e) {
      guard.close();
      throw e;
    }
  }

  private void watch() throws LinuxException {
    try {
      guard.over(child.pid());
    } catch (LinuxException e) {
      child.close();
      throw e;
    }
  }

  /** Waits for its end. */
  public Ended await() throws LinuxException {
    child.awaitEnd();
    // While the process is a zombie, no other process can have its id.
    guard.close();
    return child.waitFor();
  }

  /** Ends the child if it still runs. */
  @Override
  public void close() throws LinuxException {
    try {
      child.close();
    } finally {
      guard.close();
    }
  }
}
