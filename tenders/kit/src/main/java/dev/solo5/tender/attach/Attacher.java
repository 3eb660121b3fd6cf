package dev.solo5.tender.attach;

import dev.solo5.linux.BlockFile;
import dev.solo5.linux.LinuxException;
import dev.solo5.manifest.BinaryManifest;
import dev.solo5.manifest.DeviceType;
import dev.solo5.manifest.Entry;
import dev.solo5.network.address.Mac;
import dev.solo5.tender.Attachment;
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

  /** Attaches to the devices of a manifest. */
  public Attacher(BinaryManifest manifest, Host host) {
    this.manifest = manifest;
    this.host = host;
    for (Entry entry : manifest.entries()) {
      if (entry.isDevice()) {
        devices.add(new PendingDevice(entry));
      }
    }
  }

  /**
   * Attaches a disk: opened and locked. Two guests that write one disk destroy it; a lock that ends
   * with the last descriptor keeps the second one away.
   */
  public void block(String device, String file) throws TenderException {
    PendingDevice disk = unattached(device, DeviceType.BLOCK_BASIC);
    try {
      BlockFile opened = host.openBlock(file);
      disk.attach(opened);
      if (!opened.tryLock()) {
        throw new TenderException(
            new TenderProblem.BlockUnavailable(file, "already in use by another tender"));
      }
    } catch (LinuxException e) {
      throw new TenderException(
          e.call().equals("lseek")
              ? new TenderProblem.NoCapacity(file, e.reason())
              : new TenderProblem.BlockUnavailable(file, e.reason()),
          e);
    }
  }

  /** The unit of transfer of a disk. */
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
      net.attach(host.openNet(backend, isHandedOver), backend instanceof NetBackend.TapInterface);
    } catch (LinuxException e) {
      throw new TenderException(new TenderProblem.NetUnavailable(backend.text(), e.reason()), e);
    }
  }

  /**
   * Attaches everything that a launch says.
   *
   * @param isHandedOver as for {@link #net}; then the descriptors are taken over, and closed with
   *     this, or at once when it throws
   */
  public void attachAll(List<Attachment> attachments, boolean isHandedOver) throws TenderException {
    int done = 0;
    try {
      for (Attachment attachment : attachments) {
        attach(attachment, isHandedOver);
        done++;
      }
    } catch (TenderException | RuntimeException e) {
      close();
      if (isHandedOver) {
        discard(attachments.subList(done, attachments.size()), host);
      }
      throw e;
    }
  }

  private void attach(Attachment attachment, boolean isHandedOver) throws TenderException {
    switch (attachment) {
      case Attachment.Block(String device, var file, int sectorSize) -> {
        sectorSize(device, sectorSize);
        block(device, file.toString());
      }
      case Attachment.Net(String device, NetBackend backend, var mac) -> {
        if (mac.isPresent()) {
          mac(device, mac.get());
        }
        net(device, backend, isHandedOver);
      }
    }
  }

  /** Closes descriptors that were handed over for what will not be attached. */
  public static void discard(List<Attachment> attachments, Host host) {
    for (Attachment attachment : attachments) {
      if (attachment instanceof Attachment.Net net
          && net.backend() instanceof NetBackend.InheritedDescriptor inherited) {
        host.discard(inherited.fd());
      }
    }
  }

  /**
   * Lets go what another process opens by its name: files, which it locks itself, and interfaces. A
   * block device stays claimed.
   */
  public void letGo() throws TenderException {
    for (PendingDevice device : devices) {
      try {
        device.letGo();
      } catch (LinuxException e) {
        throw new TenderException(
            new TenderProblem.BlockUnavailable(device.entry().name(), e.reason()), e);
      }
    }
  }

  /** A network whose backend names nothing. */
  public TenderException badNet(String device, String backend, String reason)
      throws TenderException {
    PendingDevice _ = unattached(device, DeviceType.NET_BASIC);
    return new TenderException(new TenderProblem.NetUnavailable(backend, reason));
  }

  /** The address of a guest on a network; all zero for a random one. */
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
