package dev.solo5.tender.run;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.Child;
import dev.solo5.tender.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Ends a guest that runs in a process of its own, from any thread, wherever it is, also before it
 * has begun.
 */
public class ChildSwitch implements ChildWatch, Runnable {
  private boolean stopped;
  private @Nullable Child running;

  @Override
  public final synchronized void begins(Child process) throws LinuxException {
    running = process;
    if (stopped) {
      process.kill(Spawn.SIGKILL);
    }
  }

  @Override
  public final synchronized void ended() {
    running = null;
  }

  /** Ends the guest, or keeps it from running. */
  @Override
  public final synchronized void run() {
    Child process = running;
    if (!stopped && process != null) {
      look(process);
      try {
        process.kill(Spawn.SIGKILL);
      } catch (LinuxException e) {
        throw new IllegalStateException("could not stop the guest", e);
      }
    }
    stopped = true;
  }

  /** The outcome, which may be that it was stopped, as a guest or before it was one. */
  public final synchronized Outcome outcome(Outcome ended) {
    boolean killed =
        ended instanceof Outcome.KilledBySignal(int signal)
            ? isFromHere(signal)
            : ended instanceof Outcome.TenderFailed;
    return stopped && killed ? new Outcome.Stopped() : ended;
  }

  /** The last moment at which something of the process can be seen before it is ended. */
  protected void look(Child process) {}

  /** Whether a process that was stopped and that this signal ended was ended by that. */
  protected boolean isFromHere(int signal) {
    return signal == Spawn.SIGKILL;
  }
}
