package dev.solo5.linux;

import dev.solo5.linux.abi.Time;
import dev.solo5.linux.abi.Time.Itimerspec;
import dev.solo5.linux.abi.Time.Timespec;
import dev.solo5.linux.call.Events;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A timer of the monotonic clock that becomes readable when it fires; non-blocking.
 *
 * @param fd the timer's descriptor, owned by this
 */
public record TimerFd(Fd fd) implements AutoCloseable {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** Opens a timer that is not armed, closed on exec. */
  public static TimerFd open() throws LinuxException {
    int flags = Time.TFD_CLOEXEC | Time.TFD_NONBLOCK;
    int result = Events.timerfdCreate(Time.CLOCK_MONOTONIC, flags);
    return new TimerFd(Fd.owning(LinuxException.check("timerfd_create", result)));
  }

  /**
   * Arms the timer anew, which also takes back an earlier firing.
   *
   * @param nanos from now, unsigned; the lowest bit is set, since zero would disarm
   */
  public void arm(long nanos) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(Itimerspec.SIZE, Long.BYTES);
      long seconds = Long.divideUnsigned(nanos, NANOS_PER_SECOND);
      long rest = Long.remainderUnsigned(nanos, NANOS_PER_SECOND) | 1;
      Struct.fields(value)
          .putLong(Itimerspec.IT_VALUE + Timespec.TV_SEC, seconds)
          .putLong(Itimerspec.IT_VALUE + Timespec.TV_NSEC, rest);
      LinuxException.check("timerfd_settime", Events.timerfdSettime(fd.number(), 0, value));
    }
  }

  @Override
  public void close() {
    fd.close();
  }
}
