package dev.solo5.tender.hvt;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.IfTun;
import dev.solo5.linux.call.Sockets;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A network of two ends, one for a guest and one for its test; a pair of sockets on which each
 * write is one frame. Reading waits; it gives nothing once the guest's end is closed.
 */
final class Wire implements AutoCloseable {
  private static final int LARGEST_FRAME = 2048;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment room = arena.allocate(LARGEST_FRAME);
  private final Fd here;

  /** The guest's end; whoever takes it owns it. */
  final Fd there;

  Wire() throws LinuxException {
    try (Arena pairs = Arena.ofConfined()) {
      MemorySegment pair = pairs.allocate(8, 4);
      int type = IfTun.SOCK_SEQPACKET | IfTun.SOCK_CLOEXEC;
      LinuxException.check("socketpair", Sockets.socketpair(IfTun.AF_UNIX, type, 0, pair));
      here = Fd.owning(pair.get(ValueLayout.JAVA_INT, 0));
      there = Fd.owning(pair.get(ValueLayout.JAVA_INT, 4));
    }
  }

  void send(byte[] frame) throws LinuxException {
    try (Arena frames = Arena.ofConfined()) {
      LinuxException.check("write", here.write(frames.allocateFrom(ValueLayout.JAVA_BYTE, frame)));
    }
  }

  /** The next frame; empty when there won't be any. */
  byte[] receive() throws LinuxException {
    long size = LinuxException.check("read", here.read(room));
    return room.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
  }

  @Override
  public void close() {
    here.close();
    arena.close();
  }
}
