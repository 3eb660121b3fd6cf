package dev.solo5.tender.virtio;

import dev.solo5.linux.BlockFile;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.net.NetDescriptor;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.attach.Host;

/**
 * A host whose networks in user mode are QEMU's own: nothing here stands behind them.
 *
 * @param host for everything else
 */
record QemuHost(Host host) implements Host {
  @Override
  public BlockFile openBlock(String path) throws LinuxException {
    return host.openBlock(path);
  }

  @Override
  public NetDescriptor openNet(NetBackend backend, boolean isHandedOver) throws LinuxException {
    return backend instanceof NetBackend.UserMode
        ? new NetDescriptor(Fd.open("/dev/null", Fcntl.O_RDWR), NetDescriptor.DEFAULT_MTU)
        : host.openNet(backend, isHandedOver);
  }

  @Override
  public void discard(int fd) {
    host.discard(fd);
  }

  @Override
  public byte[] random(int count) throws LinuxException {
    return host.random(count);
  }
}
