package dev.solo5.linux.abi;

/** Waiting on a few descriptors. */
@CHeader("poll.h")
public final class Poll {
  public static final int POLLOUT = 4;

  private Poll() {}

  /** One descriptor, what to wait for and what happened. */
  @CStruct("struct pollfd")
  public static final class Pollfd {
    public static final int SIZE = 8;
    public static final int FD = 0;
    public static final int EVENTS = 4;

    private Pollfd() {}
  }
}
