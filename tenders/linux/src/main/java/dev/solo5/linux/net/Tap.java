package dev.solo5.linux.net;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.abi.IfTun;
import dev.solo5.linux.call.Files;
import java.lang.foreign.Arena;

/** Existing tap interfaces, attached by name. */
public final class Tap {
  private static final String DEVICE = "/dev/net/tun";

  private Tap() {}

  /**
   * Attaches to an interface that exists and is up; it is never created. Frames come without any
   * header of the tap driver, one queue, and GRO and GSO are switched off where the interface lets
   * itself be told.
   *
   * @throws LinuxException {@code ENAMETOOLONG} for a name of 16 bytes or more, {@code ENOENT} when
   *     there is no such interface, {@code ENETDOWN} when it is neither up nor running, {@code
   *     EBUSY} if another program has it, {@code EINVAL} if it is not a tap
   */
  public static NetDescriptor open(String name) throws LinuxException {
    if (InterfaceRequest.tooLong(name)) {
      throw new LinuxException("tap", Errno.ENAMETOOLONG);
    }
    try (Interfaces interfaces = Interfaces.open()) {
      if (!interfaces.isUp(name)) {
        throw new LinuxException("tap", Errno.ENETDOWN);
      }
      Fd fd = Fd.open(DEVICE, Fcntl.O_RDWR | Fcntl.O_NONBLOCK);
      try {
        attach(fd, name);
        interfaces.disableOffloads(name);
        return new NetDescriptor(fd, interfaces.mtu(name));
      } catch (LinuxException e) {
        fd.close();
        throw e;
      }
    }
  }

  private static void attach(Fd fd, String name) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      InterfaceRequest request = InterfaceRequest.named(arena, name);
      request.setFlags(IfTun.IFF_TAP | IfTun.IFF_NO_PI);
      LinuxException.check(
          "ioctl (TUNSETIFF)", Files.ioctl(fd.number(), IfTun.TUNSETIFF, request.bytes()));
      // The kernel takes a name as a pattern; another name means that it made a new interface.
      if (!request.name().equals(name)) {
        throw new LinuxException("ioctl (TUNSETIFF)", Errno.EINVAL);
      }
    }
  }
}
