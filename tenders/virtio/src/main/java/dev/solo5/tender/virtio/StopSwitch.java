package dev.solo5.tender.virtio;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Spawn;
import dev.solo5.linux.process.Child;
import dev.solo5.tender.Outcome;
import org.jspecify.annotations.Nullable;

/** Ends QEMU from any thread, whatever the guest does, also before it has begun. */
final class StopSwitch implements Runnable {
  private boolean stopped;
  private @Nullable Child running;

  /** QEMU's process exists. */
  synchronized void connect(Child qemu) throws LinuxException {
    running = qemu;
    if (stopped) {
      qemu.kill(Spawn.SIGKILL);
    }
  }

  /** It exists no more. */
  synchronized void disconnect() {
    running = null;
  }

  /** Ends the guest, or keeps it from running. */
  @Override
  public synchronized void run() {
    Child qemu = running;
    if (!stopped && qemu != null) {
      try {
        qemu.kill(Spawn.SIGKILL);
      } catch (LinuxException e) {
        throw new IllegalStateException("could not stop the guest", e);
      }
    }
    stopped = true;
  }

  /** The outcome, which may be that it was stopped, as a guest or before it was one. */
  synchronized Outcome outcome(Outcome ended) {
    boolean killed =
        ended instanceof Outcome.KilledBySignal || ended instanceof Outcome.TenderFailed;
    return stopped && killed ? new Outcome.Stopped() : ended;
  }
}
