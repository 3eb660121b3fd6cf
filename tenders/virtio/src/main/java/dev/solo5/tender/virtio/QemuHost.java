package dev.solo5.tender.virtio;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Fcntl;
import dev.solo5.linux.net.NetDescriptor;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.attach.LinuxHost;

/** This machine, where networks in user mode are QEMU's own: nothing here stands behind them. */
final class QemuHost extends LinuxHost {
  @Override
  public NetDescriptor openNet(NetBackend backend, boolean isHandedOver) throws LinuxException {
    return backend instanceof NetBackend.UserMode
        ? new NetDescriptor(Fd.open("/dev/null", Fcntl.O_RDWR), NetDescriptor.DEFAULT_MTU)
        : super.openNet(backend, isHandedOver);
  }
}
