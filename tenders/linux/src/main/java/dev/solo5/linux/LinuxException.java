package dev.solo5.linux;

import dev.solo5.linux.call.Libc;
import java.io.IOException;

/** A system call that failed: which one, and the error number it gave. */
public final class LinuxException extends IOException {
  private static final long serialVersionUID = 1;

  private final String call;
  private final int errno;
  private final String reason;

  /**
   * @param call the call as its manual page names it
   * @param errno the positive error number
   */
  public LinuxException(String call, int errno) {
    this(call, errno, Libc.strerror(errno));
  }

  /**
   * @param call the call as its manual page names it
   * @param errno the positive error number that comes nearest
   * @param reason what was wrong, where that number's text does not tell it: on one line
   */
  public LinuxException(String call, int errno, String reason) {
    super(call + ": " + reason);
    this.call = call;
    this.errno = errno;
    this.reason = reason;
  }

  /** Passes a result on, or throws what a negative one means. */
  public static long check(String call, long result) throws LinuxException {
    if (result < 0) {
      throw new LinuxException(call, (int) -result);
    }
    return result;
  }

  /** Passes a result on, or throws what a negative one means. */
  public static int check(String call, int result) throws LinuxException {
    return (int) check(call, (long) result);
  }

  /** The call that failed. */
  public String call() {
    return call;
  }

  /** The positive error number. */
  public int errno() {
    return errno;
  }

  /** Why alone: what was wrong, or the C library's text for the error number. */
  public String reason() {
    return reason;
  }
}
