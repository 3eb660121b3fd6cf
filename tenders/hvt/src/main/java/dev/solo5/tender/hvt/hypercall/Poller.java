package dev.solo5.tender.hvt.hypercall;

import dev.solo5.linux.Epoll;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.TimerFd;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.hvt.memory.HvtProblem;

/** Waits for networks and for time; a network is known by its handle, 1..63. */
public final class Poller implements AutoCloseable {
  private static final long TIMER = 0xffff_fffeL;
  private static final int FOREVER = -1;

  /** Handles, and the timer. */
  private static final int MOST_READY = 64;

  private final Epoll epoll;
  private final TimerFd timer;
  private final long[] ready = new long[MOST_READY];
  private boolean cancelled;

  private Poller(Epoll epoll, TimerFd timer) {
    this.epoll = epoll;
    this.timer = timer;
  }

  /** Opens a poller that waits for nothing but time yet. */
  public static Poller open() throws LinuxException {
    Epoll epoll = Epoll.open();
    try {
      TimerFd timer = TimerFd.open();
      epoll.add(timer.fd(), TIMER);
      return new Poller(epoll, timer);
    } catch (LinuxException e) {
      epoll.close();
      throw e;
    }
  }

  /** Waits for frames on this network too. */
  public void add(int handle, Fd network) throws LinuxException {
    epoll.add(network, handle);
  }

  /** The number of the descriptor that waits. */
  public int epollDescriptor() {
    return epoll.fd().number();
  }

  /** The number of the descriptor that fires. */
  public int timerDescriptor() {
    return timer.fd().number();
  }

  /**
   * Waits until a network has a frame, or for some time.
   *
   * @param timeoutNanos unsigned; 0 only looks
   * @return bit i for the network of handle i
   */
  long await(long timeoutNanos) throws TenderException {
    try {
      if (timeoutNanos != 0) {
        arm(timeoutNanos);
      }
      return set(epoll.await(ready, timeoutNanos == 0 ? 0 : FOREVER));
    } catch (LinuxException e) {
      throw new TenderException(new HvtProblem.WaitFailed(e.call(), e.reason()), e);
    }
  }

  private synchronized void arm(long nanos) throws LinuxException {
    timer.arm(cancelled ? 0 : nanos);
  }

  /** Ends all waiting, now and from now on; for any thread. */
  public synchronized void cancel() {
    cancelled = true;
    try {
      timer.arm(0);
    } catch (LinuxException e) {
      // A timer that exists takes any time.
      throw new IllegalStateException(e);
    }
  }

  private long set(int count) {
    long set = 0;
    for (int i = 0; i < count; i++) {
      if (ready[i] != TIMER) {
        set |= 1L << ready[i];
      }
    }
    return set;
  }

  @Override
  public void close() {
    timer.close();
    epoll.close();
  }
}
