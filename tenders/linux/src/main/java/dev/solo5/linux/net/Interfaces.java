package dev.solo5.linux.net;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.IfTun;
import dev.solo5.linux.abi.IfTun.EthtoolValue;
import dev.solo5.linux.call.Files;
import dev.solo5.linux.call.Sockets;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** What this network namespace knows about its interfaces, netdevice(7). */
record Interfaces(Fd socket) implements AutoCloseable {
  static Interfaces open() throws LinuxException {
    int result = Sockets.socket(IfTun.AF_INET, IfTun.SOCK_DGRAM | IfTun.SOCK_CLOEXEC, 0);
    return new Interfaces(Fd.owning(LinuxException.check("socket", result)));
  }

  /**
   * Whether the interface has been brought up or has a carrier; {@code ENOENT} when there is none.
   */
  boolean isUp(String name) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      InterfaceRequest request = InterfaceRequest.named(arena, name);
      int result = Files.ioctl(socket.number(), IfTun.SIOCGIFFLAGS, request.bytes());
      if (result == -Errno.ENODEV) {
        throw new LinuxException("ioctl (SIOCGIFFLAGS)", Errno.ENOENT);
      }
      LinuxException.check("ioctl (SIOCGIFFLAGS)", result);
      return (request.flags() & (IfTun.IFF_UP | IfTun.IFF_RUNNING)) != 0;
    }
  }

  int mtu(String name) throws LinuxException {
    try (Arena arena = Arena.ofConfined()) {
      InterfaceRequest request = InterfaceRequest.named(arena, name);
      int result = Files.ioctl(socket.number(), IfTun.SIOCGIFMTU, request.bytes());
      LinuxException.check("ioctl (SIOCGIFMTU)", result);
      return request.mtu();
    }
  }

  /**
   * Switches off the merging of frames, so that a guest sees each as it was sent. Only asked for:
   * an interface that refuses still works.
   */
  void disableOffloads(String name) {
    disable(name, IfTun.ETHTOOL_SGRO);
    disable(name, IfTun.ETHTOOL_SGSO);
  }

  private void disable(String name, int command) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment setting = arena.allocate(EthtoolValue.SIZE, Integer.BYTES);
      setting.set(ValueLayout.JAVA_INT, EthtoolValue.CMD, command);
      InterfaceRequest request = InterfaceRequest.named(arena, name);
      request.setData(setting);
      int _ = Files.ioctl(socket.number(), IfTun.SIOCETHTOOL, request.bytes());
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
