package dev.solo5.linux.call;

import java.lang.foreign.MemorySegment;

/** Functions of the C library that are not system calls. */
public final class Libc {
  private static final long LONGEST_MESSAGE_BYTES = 256;

  private static final long SIG_DFL = 0;
  private static final long SIG_IGN = 1;

  private Libc() {}

  /**
   * signal(2): gives a signal its default action back, for this process.
   *
   * @return the previous handler's address, -1 when there is no such signal
   */
  public static long defaultSignal(int signal) {
    return Gate.call(Gate.symbol("signal"), signal, SIG_DFL, 0, 0, 0, 0);
  }

  /** signal(2): gives a signal its default action back, unless it is ignored. */
  public static void defaultSignalUnlessIgnored(int signal) {
    if (defaultSignal(signal) == SIG_IGN) {
      Gate.call(Gate.symbol("signal"), signal, SIG_IGN, 0, 0, 0, 0);
    }
  }

  /** The C library's text for an error number, in its own words whatever the locale. */
  // Contract: strerrordesc_np(3) and strerror(3) return a NUL-terminated string that stays valid
  // until the thread asks again, or NULL (the former, for a number it does not know).
  @SuppressWarnings("restricted")
  public static String strerror(int errno) {
    MemorySegment function = Gate.symbol("strerrordesc_np", "strerror");
    MemorySegment text = MemorySegment.ofAddress(Gate.call(function, errno, 0, 0, 0, 0, 0));
    return text.equals(MemorySegment.NULL)
        ? "Unknown error " + errno
        : text.reinterpret(LONGEST_MESSAGE_BYTES).getString(0);
  }
}
