package dev.solo5.linux.abi;

/** Clocks and timer descriptors. */
@CHeader({"time.h", "sys/timerfd.h"})
public final class Time {
  public static final int CLOCK_REALTIME = 0;
  public static final int CLOCK_MONOTONIC = 1;
  public static final int TFD_CLOEXEC = 0x80000;
  public static final int TFD_NONBLOCK = 0x800;

  private Time() {}

  /** Seconds and nanoseconds, 8 bytes each. */
  @CStruct("struct timespec")
  public static final class Timespec {
    public static final int SIZE = 16;
    public static final int TV_SEC = 0;
    public static final int TV_NSEC = 8;

    private Timespec() {}
  }

  /** When a timer fires first and how often after that. */
  @CStruct("struct itimerspec")
  public static final class Itimerspec {
    public static final int SIZE = 32;
    public static final int IT_VALUE = 16;

    private Itimerspec() {}
  }
}
