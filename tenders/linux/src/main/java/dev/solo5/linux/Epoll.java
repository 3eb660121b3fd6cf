package dev.solo5.linux;

import static dev.solo5.linux.abi.Epoll.EPOLLIN;
import static dev.solo5.linux.abi.Epoll.EPOLL_CLOEXEC;
import static dev.solo5.linux.abi.Epoll.EPOLL_CTL_ADD;
import static dev.solo5.linux.abi.Epoll.EPOLL_CTL_DEL;
import static dev.solo5.linux.abi.Epoll.EPOLL_CTL_MOD;

import dev.solo5.linux.abi.Epoll.Event;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.call.Events;
import dev.solo5.linux.call.Struct;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * A set of descriptors to wait for; level-triggered.
 *
 * @param fd the set's own descriptor, owned by this
 */
public record Epoll(Fd fd) implements AutoCloseable {
  /** Opens an empty set, closed on exec. */
  public static Epoll open() throws LinuxException {
    return new Epoll(
        Fd.owning(LinuxException.check("epoll_create1", Events.epollCreate(EPOLL_CLOEXEC))));
  }

  /** Adds a descriptor to be watched for input; {@code data} comes back with its events. */
  public void add(Fd watched, long data) throws LinuxException {
    add(watched, EPOLLIN, data);
  }

  /**
   * Adds a descriptor.
   *
   * @param events {@code EPOLL*} of {@link dev.solo5.linux.abi.Epoll}; errors and hang-ups are
   *     always among them
   * @param data comes back with the events
   */
  public void add(Fd watched, int events, long data) throws LinuxException {
    control(EPOLL_CTL_ADD, watched, events, data);
  }

  /** Watches a descriptor that was added for other events from now on. */
  public void change(Fd watched, int events, long data) throws LinuxException {
    control(EPOLL_CTL_MOD, watched, events, data);
  }

  /** Watches a descriptor that was added no longer. */
  public void remove(Fd watched) throws LinuxException {
    control(EPOLL_CTL_DEL, watched, 0, 0);
  }

  private void control(int operation, Fd watched, int events, long data) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment event = arena.allocate(Event.SIZE);
      Struct.fields(event).putInt(Event.EVENTS, events).putLong(Event.DATA, data);
      LinuxException.check(
          "epoll_ctl", Events.epollCtl(fd.number(), operation, watched.number(), event));
    }
  }

  /**
   * Waits until a descriptor is ready, however often signals interrupt.
   *
   * @param data receives the data of those that are ready; at most its length
   * @param happened receives their events; as long as {@code data}
   * @param timeoutMillis -1 for none
   * @return how many are ready, 0 after the timeout
   */
  public int await(long[] data, int[] happened, int timeoutMillis) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment events = arena.allocate((long) Event.SIZE * data.length);
      int ready;
      do {
        ready = Events.epollWait(fd.number(), events, data.length, timeoutMillis);
      } while (ready == -Errno.EINTR);
      LinuxException.check("epoll_pwait", ready);
      ByteBuffer fields = Struct.fields(events);
      for (int i = 0; i < ready; i++) {
        data[i] = fields.getLong(i * Event.SIZE + Event.DATA);
        happened[i] = fields.getInt(i * Event.SIZE + Event.EVENTS);
      }
      return ready;
    }
  }

  @Override
  public void close() {
    fd.close();
  }
}
