package dev.solo5.linux.abi;

/**
 * Waiting on several descriptors. The event structure is packed on x86_64 only; {@code SIZE} is
 * that one's.
 */
@CHeader("sys/epoll.h")
public final class Epoll {
  public static final int EPOLL_CLOEXEC = 0x80000;
  public static final int EPOLL_CTL_ADD = 1;
  public static final int EPOLL_CTL_DEL = 2;
  public static final int EPOLL_CTL_MOD = 3;
  public static final int EPOLLIN = 1;
  public static final int EPOLLOUT = 4;
  public static final int EPOLLERR = 8;
  public static final int EPOLLHUP = 0x10;
  public static final int EPOLLRDHUP = 0x2000;

  private Epoll() {}

  /** One event: what happened and the caller's own datum. */
  @CStruct("struct epoll_event")
  public static final class Event {
    public static final int SIZE = 12;
    public static final int EVENTS = 0;
    public static final int DATA = 4;

    private Event() {}
  }
}
