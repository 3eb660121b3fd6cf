package dev.solo5.tender.hvt;

import dev.solo5.tender.hvt.hypercall.Poller;
import dev.solo5.tender.hvt.memory.GuestLease;
import dev.solo5.tender.hvt.memory.HvtProblem;
import dev.solo5.tender.hvt.ring.NetworkRing;
import org.jspecify.annotations.Nullable;

/**
 * Ends a guest from any thread, wherever it is: in its own code, where it loses its memory, or in a
 * hypercall that waits.
 */
final class LeaseSwitch implements GuestWatch {
  private boolean stopped;
  private @Nullable Running running;

  /** What has to be stopped; all of it exists as long as the guest's thread is in its loop. */
  private record Running(GuestLease lease, Poller poller, NetworkRing ring) {
    void stop() {
      // First the ring's thread: it touches the memory that is taken away next.
      ring.abandon();
      lease.revoke(new HvtProblem.Stopped());
      poller.cancel();
    }
  }

  @Override
  public synchronized void begins(GuestLease lease, Poller poller, NetworkRing ring) {
    running = new Running(lease, poller, ring);
    if (stopped) {
      running.stop();
    }
  }

  @Override
  public synchronized void ended() {
    running = null;
  }

  /** Ends the guest, or keeps it from running. */
  synchronized void stop() {
    if (!stopped && running != null) {
      running.stop();
    }
    stopped = true;
  }
}
