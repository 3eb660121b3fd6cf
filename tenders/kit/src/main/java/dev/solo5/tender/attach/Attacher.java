package dev.solo5.tender.attach;

import dev.solo5.linux.BlockFile;
import dev.solo5.linux.LinuxException;
import dev.solo5.manifest.BinaryManifest;
import dev.solo5.manifest.DeviceType;
import dev.solo5.manifest.Entry;
import dev.solo5.network.address.Mac;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import java.util.ArrayList;
import java.util.List;

/** Connects devices of the manifest with resources of the host, one setting at a time. */
public final class Attacher implements AutoCloseable {
  private final BinaryManifest manifest;
  private final Host host;
  private final List<PendingDevice> devices = new ArrayList<>();

  public Attacher(BinaryManifest manifest, Host host) {
    this.manifest = manifest;
    this.host = host;
    for (Entry entry : manifest.entries()) {
      if (entry.isDevice()) {
        devices.add(new PendingDevice(entry));
      }
    }
  }

  public void block(String device, String file) throws TenderException {
    PendingDevice disk = unattached(device, DeviceType.BLOCK_BASIC);
    BlockFile opened;
    try {
      opened = host.openBlock(file);
    } catch (LinuxException e) {
      throw new TenderException(
          e.call().equals("lseek")
              ? new TenderProblem.NoCapacity(file, e.reason())
              : new TenderProblem.BlockUnavailable(file, e.reason()),
          e);
    }
    disk.attach(opened);
    lock(opened, file);
  }

  /**
   * Two guests that write one disk destroy it; a lock that ends with the last descriptor keeps the
   * second one away.
   */
  private static void lock(BlockFile opened, String file) throws TenderException {
    try {
      if (!opened.tryLock()) {
        throw new TenderException(
            new TenderProblem.BlockUnavailable(file, "already in use by another tender"));
      }
    } catch (LinuxException e) {
      throw new TenderException(new TenderProblem.BlockUnavailable(file, e.reason()), e);
    }
  }

  public void sectorSize(String device, int bytes) throws TenderException {
    find(device, DeviceType.BLOCK_BASIC).setSectorSize(bytes);
  }

  /**
   * Attaches a network.
   *
   * @param isHandedOver whether a program of this process hands a descriptor over; otherwise only
   *     one that the process was started with is taken
   */
  public void net(String device, NetBackend backend, boolean isHandedOver) throws TenderException {
    PendingDevice net = unattached(device, DeviceType.NET_BASIC);
    try {
      net.attach(
          switch (backend) {
            case NetBackend.TapInterface(String name) -> host.openTap(name);
            case NetBackend.InheritedDescriptor(int fd) ->
                isHandedOver ? host.adopt(fd) : host.inherit(fd);
          });
    } catch (LinuxException e) {
      throw new TenderException(new TenderProblem.NetUnavailable(backend.text(), e.reason()), e);
    }
  }

  /** A network whose backend is no name of anything. */
  public TenderException badNet(String device, String backend, String reason)
      throws TenderException {
    PendingDevice _ = unattached(device, DeviceType.NET_BASIC);
    return new TenderException(new TenderProblem.NetUnavailable(backend, reason));
  }

  public void mac(String device, Mac mac) throws TenderException {
    find(device, DeviceType.NET_BASIC).setMac(mac);
  }

  /** Whether a network has been attached so far. */
  public boolean hasNet() {
    for (PendingDevice device : devices) {
      if (device.isAttached() && device.entry().type() == DeviceType.NET_BASIC.number()) {
        return true;
      }
    }
    return false;
  }

  /** Checks what is attached, then that everything is. */
  public Devices complete() throws TenderException {
    List<AttachedDevice> attached = new ArrayList<>();
    List<TenderProblem.Missing> missing = new ArrayList<>();
    for (PendingDevice device : devices) {
      if (device.isAttached()) {
        attached.add(complete(device));
      } else {
        missing.add(new TenderProblem.Missing(device.entry().name(), device.entry().typeText()));
      }
    }
    if (!missing.isEmpty()) {
      throw new TenderException(new TenderProblem.NotAttached(missing));
    }
    return new Devices(manifest, attached);
  }

  private AttachedDevice complete(PendingDevice device) throws TenderException {
    try {
      return device.complete(host);
    } catch (LinuxException e) {
      throw new TenderException(new TenderProblem.NoRandomness(e.reason()), e);
    }
  }

  private PendingDevice unattached(String name, DeviceType type) throws TenderException {
    PendingDevice device = find(name, type);
    if (device.isAttached()) {
      throw new TenderException(new TenderProblem.AttachedTwice(name));
    }
    return device;
  }

  /** The first one of this name and type, as an option means it. */
  private PendingDevice find(String name, DeviceType type) throws TenderException {
    for (PendingDevice device : devices) {
      if (device.entry().type() == type.number() && device.entry().name().equals(name)) {
        return device;
      }
    }
    throw new TenderException(new TenderProblem.NotDeclared(name));
  }

  @Override
  public void close() {
    for (PendingDevice device : devices) {
      device.close();
    }
  }
}
