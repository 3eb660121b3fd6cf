package dev.solo5.linux.net;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.IfTun;
import dev.solo5.linux.call.Files;
import dev.solo5.linux.call.Sockets;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Networks that whoever started this process left open for it. */
public final class InheritedDescriptor {
  private InheritedDescriptor() {}

  /**
   * Takes over an open descriptor: a tap, a datagram or seqpacket socket, or another on which one
   * read is one frame. It becomes non-blocking and closed on exec.
   *
   * @throws LinuxException {@code EBADF} when it is not open, {@code EPROTOTYPE} for a stream
   *     socket, which knows no frames
   */
  public static NetDescriptor adopt(int number) throws LinuxException {
    if (number < 0) {
      throw new LinuxException("fcntl", Errno.ERANGE);
    }
    LinuxException.check("fcntl", Files.fcntl(number, Fcntl.F_GETFD, 0));
    if (socketType(number) == IfTun.SOCK_STREAM) {
      throw new LinuxException("getsockopt", Errno.EPROTOTYPE);
    }
    LinuxException.check("fcntl", Files.fcntl(number, Fcntl.F_SETFD, Fcntl.FD_CLOEXEC));
    int mtu = mtu(number);
    Fd fd = Fd.owning(number);
    fd.setNonBlocking();
    return new NetDescriptor(fd, mtu);
  }

  /** The type of a socket, 0 for anything else. */
  private static int socketType(int number) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment type = arena.allocate(ValueLayout.JAVA_INT);
      MemorySegment length = arena.allocateFrom(ValueLayout.JAVA_INT, Integer.BYTES);
      int result = Sockets.getsockopt(number, IfTun.SOL_SOCKET, IfTun.SO_TYPE, type, length);
      return result < 0 ? 0 : type.get(ValueLayout.JAVA_INT, 0);
    }
  }

  /** The MTU of the interface behind a tap, the usual one for anything else. */
  private static int mtu(int number) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      InterfaceRequest request = InterfaceRequest.unnamed(arena);
      if (Files.ioctl(number, IfTun.TUNGETIFF, request.bytes()) < 0) {
        return NetDescriptor.DEFAULT_MTU;
      }
      try (Interfaces interfaces = Interfaces.open()) {
        return interfaces.mtu(request.name());
      }
    }
  }
}
