package dev.solo5.linux.net;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.IfTun;
import dev.solo5.linux.abi.Un.SockaddrUn;
import dev.solo5.linux.call.Sockets;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Networks that are datagram sockets in the file system, unix(7): each datagram is one frame. */
public final class UnixDatagram {
  private static final int TYPE = IfTun.SOCK_DGRAM | IfTun.SOCK_NONBLOCK | IfTun.SOCK_CLOEXEC;

  private UnixDatagram() {}

  /**
   * Opens a socket of this process, connected to one that is there already. A socket that an
   * earlier process left at {@code local} is replaced.
   *
   * @param local where frames for this process arrive; at most 107 bytes
   * @param peer where its frames go; at most 107 bytes
   * @throws LinuxException {@code ENOENT} or {@code ECONNREFUSED} when nobody listens at {@code
   *     peer}, {@code EADDRINUSE} when {@code local} is somebody else's, {@code ENAMETOOLONG}
   */
  public static NetDescriptor open(String local, String peer) throws LinuxException {
    Fd socket = socket();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment own = address(arena, local);
      MemorySegment other = address(arena, peer);
      LinuxException.check("connect", Sockets.connect(socket.number(), other));
      if (Sockets.bind(socket.number(), own) < 0) {
        removeIfLeft(local, own);
        LinuxException.check("bind", Sockets.bind(socket.number(), own));
      }
      return new NetDescriptor(socket, NetDescriptor.DEFAULT_MTU);
    } catch (LinuxException e) {
      socket.close();
      throw e;
    }
  }

  private static Fd socket() throws LinuxException {
    return Fd.owning(LinuxException.check("socket", Sockets.socket(IfTun.AF_UNIX, TYPE, 0)));
  }

  private static MemorySegment address(Arena arena, String path) throws LinuxException {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    if (name.length >= SockaddrUn.SIZE - SockaddrUn.SUN_PATH) {
      throw new LinuxException("bind", Errno.ENAMETOOLONG);
    }
    MemorySegment address = arena.allocate(SockaddrUn.SIZE, Short.BYTES);
    address.set(ValueLayout.JAVA_SHORT, SockaddrUn.SUN_FAMILY, (short) IfTun.AF_UNIX);
    MemorySegment.copy(name, 0, address, ValueLayout.JAVA_BYTE, SockaddrUn.SUN_PATH, name.length);
    return address;
  }

  /** A socket whose process is gone refuses connections; files that are no sockets do so too. */
  private static void removeIfLeft(String path, MemorySegment address) throws LinuxException {
    try (Fd probe = socket()) {
      boolean refused =
          Sockets.connect(probe.number(), address) == -Errno.ECONNREFUSED
              && Boolean.TRUE.equals(Files.getAttribute(Path.of(path), "isOther"));
      if (refused) {
        Files.delete(Path.of(path));
      }
    } catch (LinuxException e) {
      throw e;
    } catch (IOException e) {
      throw new LinuxException("bind", Errno.EADDRINUSE, "it can't be replaced: " + e);
    }
  }
}
