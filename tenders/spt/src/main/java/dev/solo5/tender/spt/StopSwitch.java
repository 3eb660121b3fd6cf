package dev.solo5.tender.spt;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.Child;
import dev.solo5.tender.Outcome;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Ends a guest from any thread, wherever it is, also before it has begun. */
final class StopSwitch implements Runnable {
  private boolean stopped;
  private OptionalLong peakResidentBytes = OptionalLong.empty();
  private @Nullable Child running;

  /** The guest's process exists. */
  synchronized void connect(Child guest) throws LinuxException {
    running = guest;
    if (stopped) {
      guest.kill(Spawn.SIGKILL);
    }
  }

  /** It exists no more. */
  synchronized void disconnect() {
    running = null;
  }

  /** Ends the guest, or keeps it from running. */
  @Override
  public synchronized void run() {
    Child guest = running;
    if (!stopped && guest != null) {
      // The last moment at which this can be seen: a process that has ended has no memory.
      peakResidentBytes = KernelAccounts.peakResidentBytes(guest.pid());
      try {
        guest.kill(Spawn.SIGKILL);
      } catch (LinuxException e) {
        throw new IllegalStateException("could not stop the guest", e);
      }
    }
    stopped = true;
  }

  /** What the most memory was when it was stopped. */
  synchronized OptionalLong peakResidentBytes() {
    return peakResidentBytes;
  }

  /** The outcome, which may be that it was stopped, as a guest or before it was one. */
  synchronized Outcome outcome(Outcome ended) {
    if (!stopped) {
      return ended;
    }
    boolean killed =
        ended instanceof Outcome.KilledBySignal(int signal)
            ? signal == Spawn.SIGKILL
            : ended instanceof Outcome.TenderFailed;
    return killed ? new Outcome.Stopped() : ended;
  }
}
