package dev.solo5.linux.call;

import static dev.solo5.linux.abi.UnistdX86.__NR_epoll_create1;
import static dev.solo5.linux.abi.UnistdX86.__NR_epoll_ctl;
import static dev.solo5.linux.abi.UnistdX86.__NR_epoll_pwait;
import static dev.solo5.linux.abi.UnistdX86.__NR_eventfd2;
import static dev.solo5.linux.abi.UnistdX86.__NR_poll;
import static dev.solo5.linux.abi.UnistdX86.__NR_timerfd_create;
import static dev.solo5.linux.abi.UnistdX86.__NR_timerfd_settime;

import java.lang.foreign.MemorySegment;

/** Calls that wait for descriptors and time; each gives its value or a negative error number. */
public final class Events {
  private Events() {}

  /** epoll_create1(2). */
  public static int epollCreate(int flags) {
    return (int) Gate.system(__NR_epoll_create1, flags);
  }

  /** epoll_ctl(2); the event is a {@code struct epoll_event}. */
  public static int epollCtl(int epoll, int operation, int fd, MemorySegment event) {
    return (int) Gate.system(__NR_epoll_ctl, epoll, operation, fd, Gate.address(event));
  }

  /** epoll_pwait(2) without a signal mask; the timeout in milliseconds, -1 for none. */
  public static int epollWait(int epoll, MemorySegment events, int maxEvents, int timeoutMillis) {
    long address = Gate.address(events);
    return (int) Gate.system(__NR_epoll_pwait, epoll, address, maxEvents, timeoutMillis);
  }

  /** poll(2) on an array of {@code struct pollfd}; the timeout in milliseconds, -1 for none. */
  public static int poll(MemorySegment requests, int count, int timeoutMillis) {
    return (int) Gate.system(__NR_poll, Gate.address(requests), count, timeoutMillis);
  }

  /** timerfd_create(2). */
  public static int timerfdCreate(int clock, int flags) {
    return (int) Gate.system(__NR_timerfd_create, clock, flags, 0);
  }

  /**
   * timerfd_settime(2); the new value is a {@code struct itimerspec}, the old one is not asked for.
   */
  public static int timerfdSettime(int fd, int flags, MemorySegment newValue) {
    return (int) Gate.system(__NR_timerfd_settime, fd, flags, Gate.address(newValue), 0);
  }

  /** eventfd2(2). */
  public static int eventfd(int initial, int flags) {
    return (int) Gate.system(__NR_eventfd2, initial, flags, 0);
  }
}
