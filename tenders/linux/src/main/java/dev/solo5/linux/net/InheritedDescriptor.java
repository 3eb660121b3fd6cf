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

/** Networks that are open already: left open by whoever started this process, or made in it. */
public final class InheritedDescriptor {
  private static final String EXPECTED =
      ": expected a tap without headers, or a datagram or seqpacket socket";

  private InheritedDescriptor() {}

  /**
   * Takes over a descriptor that this process was started with. One that is closed on exec was
   * opened later, by the virtual machine or this program, and is as good as not open.
   *
   * @throws LinuxException as {@link #adopt}; {@code EBADF} for what this process opened itself
   */
  public static NetDescriptor inherit(int number) throws LinuxException {
    if ((flags(number) & Fcntl.FD_CLOEXEC) != 0) {
      throw new LinuxException("fcntl", Errno.EBADF);
    }
    return adopt(number);
  }

  /**
   * Takes over an open descriptor on which one read is one Ethernet frame: a tap, a datagram or
   * seqpacket socket, or a raw packet socket. It becomes non-blocking and closed on exec.
   *
   * @throws LinuxException {@code EBADF} when it is not open, {@code EPROTOTYPE} for anything that
   *     carries no frames; it stays as it was then
   */
  public static NetDescriptor adopt(int number) throws LinuxException {
    int _ = flags(number);
    int mtu = mtu(number);
    LinuxException.check("fcntl", Files.fcntl(number, Fcntl.F_SETFD, Fcntl.FD_CLOEXEC));
    Fd fd = Fd.owning(number);
    fd.setNonBlocking();
    return new NetDescriptor(fd, mtu);
  }

  private static int flags(int number) throws LinuxException {
    if (number < 0) {
      throw new LinuxException("fcntl", Errno.ERANGE);
    }
    return LinuxException.check("fcntl", Files.fcntl(number, Fcntl.F_GETFD, 0));
  }

  /** The MTU of the interface behind a tap, the usual one for a socket. */
  private static int mtu(int number) throws LinuxException {
    int type = option(number, IfTun.SO_TYPE);
    if (type >= 0) {
      requireFrames(option(number, IfTun.SO_DOMAIN), type);
      return NetDescriptor.DEFAULT_MTU;
    }
    try (Arena arena = Arena.ofConfined()) {
      InterfaceRequest request = InterfaceRequest.unnamed(arena);
      if (Files.ioctl(number, IfTun.TUNGETIFF, request.bytes()) < 0) {
        throw carriesNoFrames("it is neither a socket nor a tap");
      }
      int headers = request.flags() & (IfTun.IFF_TAP | IfTun.IFF_NO_PI | IfTun.IFF_VNET_HDR);
      if (headers != (IfTun.IFF_TAP | IfTun.IFF_NO_PI)) {
        throw carriesNoFrames(
            "'%s' is not a tap, or its frames have headers".formatted(request.name()));
      }
      try (Interfaces interfaces = Interfaces.open()) {
        return interfaces.mtu(request.name());
      }
    }
  }

  private static void requireFrames(int domain, int type) throws LinuxException {
    boolean carriesFrames =
        switch (domain) {
          case IfTun.AF_UNIX, IfTun.AF_INET, IfTun.AF_INET6 ->
              type == IfTun.SOCK_DGRAM || type == IfTun.SOCK_SEQPACKET;
          case IfTun.AF_PACKET -> type == IfTun.SOCK_RAW;
          default -> false;
        };
    if (!carriesFrames) {
      throw carriesNoFrames(
          type == IfTun.SOCK_STREAM
              ? "it is a stream socket"
              : "it is a socket of family %s and type %s".formatted(domain, type));
    }
  }

  private static LinuxException carriesNoFrames(String found) {
    return new LinuxException("fcntl", Errno.EPROTOTYPE, found + EXPECTED);
  }

  /** An option of a socket; negative for anything else. */
  private static int option(int number, int option) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(ValueLayout.JAVA_INT);
      MemorySegment length = arena.allocateFrom(ValueLayout.JAVA_INT, Integer.BYTES);
      int result = Sockets.getsockopt(number, IfTun.SOL_SOCKET, option, value, length);
      return result < 0 ? result : value.get(ValueLayout.JAVA_INT, 0);
    }
  }
}
