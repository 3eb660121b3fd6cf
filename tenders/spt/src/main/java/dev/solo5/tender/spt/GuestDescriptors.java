package dev.solo5.tender.spt;

import dev.solo5.linux.Epoll;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.TimerFd;
import dev.solo5.tender.attach.AttachedDevice;
import dev.solo5.tender.attach.Devices;
import java.util.ArrayList;
import java.util.List;

/**
 * The descriptors that a guest works with, besides its console: what it waits with, and its
 * devices.
 */
final class GuestDescriptors implements AutoCloseable {
  private final Epoll epoll;
  private final TimerFd timer;
  private final List<AttachedDevice> devices;

  private GuestDescriptors(Epoll epoll, TimerFd timer, List<AttachedDevice> devices) {
    this.epoll = epoll;
    this.timer = timer;
    this.devices = devices;
  }

  /** Makes timer and waiting set; the set reports a network by its handle. */
  static GuestDescriptors open(Devices devices) throws LinuxException {
    Epoll epoll = Epoll.open();
    try {
      TimerFd timer = TimerFd.open();
      try {
        epoll.add(timer.fd(), SptLayout.TIMER_EVENT);
        for (AttachedDevice.Net net : devices.nets()) {
          epoll.add(net.fd(), net.handle());
        }
        return new GuestDescriptors(epoll, timer, devices.all());
      } catch (LinuxException e) {
        timer.close();
        throw e;
      }
    } catch (LinuxException e) {
      epoll.close();
      throw e;
    }
  }

  /** The number under which the guest has a device. */
  int number(AttachedDevice device) {
    return SptLayout.FIRST_DEVICE + devices.indexOf(device);
  }

  /** The first number that is not the guest's. */
  int end() {
    return SptLayout.FIRST_DEVICE + devices.size();
  }

  /** How many devices there are. */
  int devices() {
    return devices.size();
  }

  /** From {@link SptLayout#EPOLL} on, in the order of their numbers. */
  List<Fd> all() {
    List<Fd> all = new ArrayList<>();
    all.add(epoll.fd());
    all.add(timer.fd());
    for (AttachedDevice device : devices) {
      all.add(device.fd());
    }
    return all;
  }

  @Override
  public void close() {
    timer.close();
    epoll.close();
  }
}
