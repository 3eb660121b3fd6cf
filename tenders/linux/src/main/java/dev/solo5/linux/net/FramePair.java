package dev.solo5.linux.net;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.IfTun;
import dev.solo5.linux.call.Sockets;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Two descriptors that are the ends of one wire, unix(7): each write on one is one frame to be read
 * from the other, whole and in order. Both are non-blocking and closed on exec. When one end is
 * closed everywhere, the other hangs up.
 *
 * <p>Seqpacket sockets, not datagram ones: those do not hang up.
 *
 * @param near owned by this
 * @param far owned by this, too
 */
public record FramePair(Fd near, Fd far) implements AutoCloseable {
  /**
   * Opens a wire.
   *
   * @param bufferBytes how much the kernel keeps in each direction, its own overhead included; it
   *     may make less of it
   */
  public static FramePair open(int bufferBytes) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pair = arena.allocate(ValueLayout.JAVA_INT, 2);
      int type = IfTun.SOCK_SEQPACKET | IfTun.SOCK_NONBLOCK | IfTun.SOCK_CLOEXEC;
      LinuxException.check("socketpair", Sockets.socketpair(IfTun.AF_UNIX, type, 0, pair));
      FramePair opened =
          new FramePair(
              Fd.owning(pair.getAtIndex(ValueLayout.JAVA_INT, 0)),
              Fd.owning(pair.getAtIndex(ValueLayout.JAVA_INT, 1)));
      MemorySegment size = arena.allocateFrom(ValueLayout.JAVA_INT, bufferBytes);
      for (Fd end : new Fd[] {opened.near, opened.far}) {
        // Less is no error: frames are dropped earlier.
        int _ = Sockets.setsockopt(end.number(), IfTun.SOL_SOCKET, IfTun.SO_SNDBUF, size);
      }
      return opened;
    }
  }

  @Override
  public void close() {
    near.close();
    far.close();
  }
}
