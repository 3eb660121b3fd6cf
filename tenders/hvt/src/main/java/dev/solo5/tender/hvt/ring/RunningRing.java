package dev.solo5.tender.hvt.ring;

import dev.solo5.linux.EventFd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.process.Causes;
import dev.solo5.linux.process.Uninterrupted;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.hvt.hypercall.Poller;
import dev.solo5.tender.hvt.memory.GuestLease;
import dev.solo5.tender.hvt.memory.HvtProblem;
import java.util.OptionalInt;

/**
 * A ring with the thread that serves it. The thread ends when the guest does, and ends a guest that
 * it can't serve any more.
 */
final class RunningRing implements NetworkRing, Runnable {
  private final NetRing ring;
  private final RingMemory memory;
  private final EventFd kick;
  private final GuestLease lease;
  private final Poller poller;
  private final SpinBudget spin;
  private final Thread thread;

  /** Set before the last kick: the guest runs no more, what it has submitted is all there is. */
  private volatile boolean finishing;

  /** Set before the last kick: nothing more is to be done. */
  private volatile boolean closing;

  /**
   * @param kick signalled by the guest's kicks; owned by this
   * @param lease of the guest
   * @param poller on which it may be waiting
   */
  RunningRing(
      RingMemory memory,
      FrameExchange frames,
      EventFd kick,
      GuestLease lease,
      Poller poller,
      SpinBudget spin) {
    this.ring = new NetRing(memory, frames);
    this.memory = memory;
    this.kick = kick;
    this.lease = lease;
    this.poller = poller;
    this.spin = spin;
    this.thread = new Thread(this, "net-ring");
    thread.setDaemon(true);
  }

  RunningRing start() {
    thread.start();
    return this;
  }

  @Override
  public void run() {
    try {
      serve();
    } catch (TenderException e) {
      endGuest(e.problem());
    } catch (LinuxException e) {
      endGuest(HvtProblem.of(e));
    } catch (RuntimeException | Error unexpected) {
      // Without this thread the guest would wait forever.
      endGuest(new TenderProblem.Unexpected(Causes.of(unexpected)));
    }
  }

  private void endGuest(TenderProblem problem) {
    lease.revoke(problem);
    poller.cancel();
  }

  private void serve() throws TenderException, LinuxException {
    while (!closing) {
      // Before the look at the ring: so everything submitted until then is seen.
      boolean last = finishing;
      if (ring.serve()) {
        spin.found();
      } else if (last) {
        return;
      } else if (spin.takeOne()) {
        Thread.onSpinWait();
      } else {
        sleep();
      }
    }
  }

  private void sleep() throws LinuxException {
    memory.publishNeedsKick(true);
    if (!ring.hasWork()) {
      // Whoever wants this thread to end kicks too, and a kick from before is not lost.
      kick.await();
      spin.slept();
    }
    memory.publishNeedsKick(false);
  }

  @Override
  public boolean isOffered() {
    return true;
  }

  @Override
  public OptionalInt kickDescriptor() {
    return OptionalInt.of(kick.fd().number());
  }

  @Override
  public void finish() throws TenderException {
    finishing = true;
    join();
    lease.check();
  }

  @Override
  public void abandon() {
    closing = true;
    join();
  }

  @Override
  public void close() {
    abandon();
    kick.close();
  }

  private void join() {
    if (!thread.isAlive()) {
      return;
    }
    try {
      kick.signal();
    } catch (LinuxException e) {
      throw new IllegalStateException(e);
    }
    // A thread that still uses guest memory must not be left behind, so an interrupt has to wait.
    Uninterrupted.join(thread);
  }
}
