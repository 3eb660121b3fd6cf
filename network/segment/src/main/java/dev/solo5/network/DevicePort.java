package dev.solo5.network;

import dev.solo5.linux.Epoll;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.lan.SwitchPort;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;

/**
 * A guest's network device on the switch: our end of its wire, and the frames that wait for room in
 * it. Used under the segment's lock only.
 */
final class DevicePort implements SwitchPort, AutoCloseable {
  /** So many bytes wait at most when the guest does not read; what comes then is lost. */
  private static final int MOST_WAITING_BYTES = 1 << 20;

  private static final int READING = dev.solo5.linux.abi.Epoll.EPOLLIN;
  private static final int WRITING = READING | dev.solo5.linux.abi.Epoll.EPOLLOUT;

  private final long id;
  private final Fd fd;
  private final Epoll epoll;
  private final MemorySegment output;
  private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
  private int waitingBytes;
  private long framesFromGuest;
  private long bytesFromGuest;
  private long framesToGuest;
  private long bytesToGuest;
  private long refused;
  private long lost;

  /**
   * @param id comes back with the events of {@code epoll}
   * @param fd our end; owned by this
   * @param output room for a frame on its way to the kernel; others use it between calls
   */
  DevicePort(long id, Fd fd, Epoll epoll, MemorySegment output) throws LinuxException {
    this.id = id;
    this.fd = fd;
    this.epoll = epoll;
    this.output = output;
    epoll.add(fd, READING, id);
  }

  long id() {
    return id;
  }

  /**
   * Reads a frame from the guest; its size, 0 for an empty one or at the end, or an error number.
   */
  long read(MemorySegment buffer) {
    long size = fd.read(buffer);
    if (size > 0) {
      framesFromGuest++;
      bytesFromGuest += size;
    }
    return size;
  }

  void refused() {
    refused++;
  }

  @Override
  public void send(Octets frame) {
    if (waiting.isEmpty() && write(frame) != -Errno.EAGAIN) {
      return;
    }
    if (waitingBytes + frame.remaining() > MOST_WAITING_BYTES) {
      lost++;
      return;
    }
    byte[] copy = frame.copy();
    if (waiting.isEmpty()) {
      watch(WRITING);
    }
    waiting.add(copy);
    waitingBytes += copy.length;
  }

  /** Writes at once; what the wire can't take for another reason than being full is lost. */
  private long write(Octets frame) {
    int bytes = frame.remaining();
    frame.give((array, from, size) ->
        MemorySegment.copy(array, from, output, ValueLayout.JAVA_BYTE, 0, size));
    long result = fd.write(output.asSlice(0, bytes));
    if (result > 0) {
      framesToGuest++;
      bytesToGuest += result;
    } else if (result != -Errno.EAGAIN) {
      lost++;
    }
    return result;
  }

  /** There is room again: sends what waits. */
  void drain() {
    while (!waiting.isEmpty()) {
      byte[] next = waiting.getFirst();
      if (write(Octets.view(next)) == -Errno.EAGAIN) {
        return;
      }
      waiting.removeFirst();
      waitingBytes -= next.length;
    }
    watch(READING);
  }

  private void watch(int events) {
    try {
      epoll.change(fd, events, id);
    } catch (LinuxException e) {
      throw new IllegalStateException("descriptor that was added is not there", e);
    }
  }

  NetworkCounters counters() {
    return new NetworkCounters(
        framesFromGuest, bytesFromGuest, framesToGuest, bytesToGuest, refused, lost);
  }

  @Override
  public void close() {
    waiting.clear();
    fd.close();
  }
}
