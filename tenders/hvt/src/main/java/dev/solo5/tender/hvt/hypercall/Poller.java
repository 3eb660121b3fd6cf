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

  private static final int GONE =
      dev.solo5.linux.abi.Epoll.EPOLLHUP | dev.solo5.linux.abi.Epoll.EPOLLERR;

  /** Handles, and the timer. */
  private static final int MOST_READY = 64;

  private final Epoll epoll;
  private final TimerFd timer;
  private final long[] ready = new long[MOST_READY];
  private final int[] events = new int[MOST_READY];

  /** Bit i for the network of handle i. */
  private volatile long hungUp;

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
      try {
        epoll.add(timer.fd(), TIMER);
      } catch (LinuxException e) {
        timer.close();
        throw e;
      }
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

  /**
   * Waits no longer for a network that has nothing more to give, if its other end is gone: it would
   * be ready forever. For any thread.
   */
  void exhausted(int handle, Fd network) {
    if ((hungUp & 1L << handle) == 0) {
      return;
    }
    try {
      epoll.remove(network);
    } catch (LinuxException e) {
      // It was removed before.
    }
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
      return set(epoll.await(ready, events, timeoutNanos == 0 ? 0 : FOREVER));
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
        if ((events[i] & GONE) != 0) {
          hungUp = hungUp | 1L << ready[i]; // written by this thread alone
        }
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
