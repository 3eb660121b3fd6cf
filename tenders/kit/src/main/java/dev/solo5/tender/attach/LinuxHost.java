package dev.solo5.tender.attach;

import dev.solo5.linux.BlockFile;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.net.InheritedDescriptor;
import dev.solo5.linux.net.NetDescriptor;
import dev.solo5.linux.net.Tap;
import dev.solo5.linux.net.UnixDatagram;
import dev.solo5.tender.NetBackend;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The devices of this machine. */
public class LinuxHost implements Host {
  @Override
  public BlockFile openBlock(String path) throws LinuxException {
    return BlockFile.open(path);
  }

  @Override
  public NetDescriptor openNet(NetBackend backend, boolean isHandedOver) throws LinuxException {
    return switch (backend) {
      case NetBackend.TapInterface(String name) -> Tap.open(name);
      case NetBackend.InheritedDescriptor(int fd) ->
          isHandedOver ? InheritedDescriptor.adopt(fd) : InheritedDescriptor.inherit(fd);
      case NetBackend.UnixDatagram(String local, String peer) -> UnixDatagram.open(local, peer);
      case NetBackend.UserMode _ ->
          throw new LinuxException(
              "open", Errno.EPROTOTYPE, "only QEMU has a network of its own, solo5-net makes one");
    };
  }

  @Override
  public void discard(int fd) {
    Fd.owning(fd).close();
  }

  @Override
  public byte[] random(int count) throws LinuxException {
    // Not SecureRandom: looking up its provider costs more than all else a start does in Java.
    try (Fd source = Fd.open("/dev/urandom", Fcntl.O_RDONLY);
        Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocate(count);
      LinuxException.check("read", source.read(bytes));
      return bytes.toArray(ValueLayout.JAVA_BYTE);
    }
  }
}
