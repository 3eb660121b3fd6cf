package dev.solo5.linux;

import dev.solo5.linux.abi.Eventfd;
import dev.solo5.linux.call.Events;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A counter of signals that one thread waits for, eventfd(2); blocking.
 *
 * @param fd the counter's descriptor, owned by this
 */
public record EventFd(Fd fd) implements AutoCloseable {
  /** Opens a counter at zero, closed on exec. */
  public static EventFd open() throws LinuxException {
    int result = Events.eventfd(0, Eventfd.EFD_CLOEXEC);
    return new EventFd(Fd.owning(LinuxException.check("eventfd2", result)));
  }

  /** Waits until there is a signal, and takes all there are. */
  public void await() throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment count = arena.allocate(ValueLayout.JAVA_LONG);
      LinuxException.check("read", fd.read(count));
    }
  }

  /** Signals once; whoever waits, now or later, returns. */
  public void signal() throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      LinuxException.check("write", fd.write(arena.allocateFrom(ValueLayout.JAVA_LONG, 1)));
    }
  }

  @Override
  public void close() {
    fd.close();
  }
}
