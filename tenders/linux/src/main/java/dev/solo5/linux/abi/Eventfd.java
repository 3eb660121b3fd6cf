package dev.solo5.linux.abi;

/** Counters that wake their readers. */
@CHeader("sys/eventfd.h")
public final class Eventfd {
  public static final int EFD_CLOEXEC = 0x80000;

  private Eventfd() {}
}
