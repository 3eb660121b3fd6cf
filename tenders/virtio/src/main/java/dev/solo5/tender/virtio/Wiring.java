package dev.solo5.tender.virtio;

import dev.solo5.linux.BlockFile;
import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.net.NetDescriptor;
import dev.solo5.manifest.BinaryManifest;
import dev.solo5.manifest.DeviceType;
import dev.solo5.manifest.Entry;
import dev.solo5.network.address.Mac;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import dev.solo5.tender.attach.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Devices of the manifest, each with the host resource it is given, in the order in which the guest
 * will count them. Files and interfaces were tried and are let go again, for QEMU to open them;
 * inherited descriptors are held, to be handed to it.
 */
final class Wiring implements AutoCloseable {
  private static final int USUAL_MTU = 1500;

  private final BinaryManifest manifest;
  private final Host host;
  private final int firstDescriptor;
  private final TreeMap<Integer, QemuDevice> devices = new TreeMap<>();
  private final List<Fd> descriptors = new ArrayList<>();
  private final List<BlockFile> claimed = new ArrayList<>();

  private Wiring(BinaryManifest manifest, Host host, int firstDescriptor) {
    this.manifest = manifest;
    this.host = host;
    this.firstDescriptor = firstDescriptor;
  }

  /**
   * Connects them.
   *
   * @param wanted whose descriptors are taken over: they are closed with the result, or at once
   *     when this throws
   * @param firstDescriptor the number that the first of them gets in QEMU
   * @throws TenderException with the first problem
   */
  static Wiring open(BinaryManifest manifest, List<Wanted> wanted, Host host, int firstDescriptor)
      throws TenderException {
    Wiring wiring = new Wiring(manifest, host, firstDescriptor);
    int done = 0;
    try {
      for (Wanted one : wanted) {
        wiring.connect(one);
        done++;
      }
      wiring.requireAll();
      return wiring;
    } catch (TenderException | RuntimeException e) {
      wiring.close();
      discard(wanted.subList(done, wanted.size()), host);
      throw e;
    }
  }

  /** Closes the descriptors that were handed over for what will not be connected. */
  static void discard(List<Wanted> all, Host host) {
    for (Wanted wanted : all) {
      if (wanted
              instanceof
              Wanted.Net(_, Wanted.Source.Descriptor(int number, boolean isHandedOver), _)
          && isHandedOver) {
        host.discard(number);
      }
    }
  }

  private void connect(Wanted wanted) throws TenderException {
    switch (wanted) {
      case Wanted.Disk(String device, String file, int sectorSize) -> {
        int handle = unattached(device, DeviceType.BLOCK_BASIC);
        tryDisk(device, file, sectorSize);
        devices.put(handle, new QemuDevice.Disk(file, sectorSize));
      }
      case Wanted.Net(String device, Wanted.Source source, var mac) -> {
        int handle = unattached(device, DeviceType.NET_BASIC);
        Mac address = mac.isPresent() && !mac.get().isZero() ? mac.get() : randomMac();
        devices.put(handle, nic(source, address.toString()));
      }
    }
  }

  private int unattached(String device, DeviceType type) throws TenderException {
    for (Entry entry : manifest.devices()) {
      if (entry.type() == type.number() && entry.name().equals(device)) {
        if (devices.containsKey(entry.handle())) {
          throw new TenderException(new TenderProblem.AttachedTwice(device));
        }
        return entry.handle();
      }
    }
    throw new TenderException(new TenderProblem.NotDeclared(device));
  }

  /**
   * QEMU will open and lock it; what it would say about a bad one is said here, by name. A block
   * device stays claimed here, which QEMU does not do.
   */
  private void tryDisk(String device, String file, int sectorSize) throws TenderException {
    try {
      BlockFile disk = host.openBlock(file);
      claimed.add(disk);
      requireUsable(disk, device, file, sectorSize);
      if (disk.isDevice()) {
        disk.unlock();
      } else {
        claimed.removeLast().close();
      }
    } catch (LinuxException e) {
      throw new TenderException(
          e.call().equals("lseek")
              ? new TenderProblem.NoCapacity(file, e.reason())
              : new TenderProblem.BlockUnavailable(file, e.reason()),
          e);
    }
  }

  private static void requireUsable(BlockFile disk, String device, String file, int sectorSize)
      throws TenderException, LinuxException {
    if (!disk.tryLock()) {
      throw new TenderException(
          new TenderProblem.BlockUnavailable(file, "already in use by another tender"));
    }
    if (disk.capacity() % sectorSize != 0) {
      throw new TenderException(new TenderProblem.Misaligned(device, sectorSize));
    }
    if (disk.capacity() < sectorSize) {
      throw new TenderException(new TenderProblem.TooSmall(device, sectorSize));
    }
  }

  private QemuDevice nic(Wanted.Source source, String mac) throws TenderException {
    return switch (source) {
      case Wanted.Source.Tap(String name, OptionalInt mtu) ->
          new QemuDevice.Nic(new Wire.Interface(name), mac, mtu(mtu, tryTap(name)));
      case Wanted.Source.Descriptor(int number, boolean isHandedOver) ->
          descriptor(number, isHandedOver, mac);
      case Wanted.Source.UserMode(UserNetwork network) ->
          new QemuDevice.Nic(new Wire.UserMode(network), mac, OptionalInt.empty());
    };
  }

  /** The interface's own MTU, after QEMU could have attached it. */
  private int tryTap(String name) throws TenderException {
    try (NetDescriptor tap = host.openTap(name)) {
      return tap.mtu();
    } catch (LinuxException e) {
      throw new TenderException(new TenderProblem.NetUnavailable(name, e.reason()), e);
    }
  }

  @SuppressWarnings("MustBeClosedChecker") // the list owns it
  private QemuDevice descriptor(int number, boolean isHandedOver, String mac)
      throws TenderException {
    boolean isSocket = isSocket(number);
    NetDescriptor adopted;
    try {
      adopted = isHandedOver ? host.adopt(number) : host.inherit(number);
    } catch (LinuxException e) {
      throw new TenderException(new TenderProblem.NetUnavailable("@" + number, e.reason()), e);
    }
    int inQemu = firstDescriptor + descriptors.size();
    descriptors.add(adopted.fd());
    Wire wire = isSocket ? new Wire.Socket(inQemu) : new Wire.OpenTap(inQemu);
    return new QemuDevice.Nic(wire, mac, mtu(OptionalInt.empty(), adopted.mtu()));
  }

  private static OptionalInt mtu(OptionalInt asked, int own) {
    return asked.isPresent() || own == USUAL_MTU ? asked : OptionalInt.of(own);
  }

  private static boolean isSocket(int number) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/" + number))
          .toString()
          .startsWith("socket:");
    } catch (java.io.IOException e) {
      return false; // adopting it will say why
    }
  }

  private Mac randomMac() throws TenderException {
    try {
      return Mac.local(host.random(Mac.SIZE));
    } catch (LinuxException e) {
      throw new TenderException(new TenderProblem.NoRandomness(e.reason()), e);
    }
  }

  private void requireAll() throws TenderException {
    List<TenderProblem.Missing> missing = new ArrayList<>();
    for (Entry entry : manifest.devices()) {
      if (!devices.containsKey(entry.handle())) {
        missing.add(new TenderProblem.Missing(entry.name(), entry.typeText()));
      }
    }
    if (!missing.isEmpty()) {
      throw new TenderException(new TenderProblem.NotAttached(missing));
    }
    if (devices.size() > QemuMachine.MAX_DEVICES) {
      throw new TenderException(new VirtioProblem.TooManyDevices(devices.size()));
    }
  }

  /** In the order of the manifest. */
  List<QemuDevice> devices() {
    return List.copyOf(devices.values());
  }

  /** What QEMU gets, under consecutive numbers; owned by this. */
  List<Fd> descriptors() {
    return List.copyOf(descriptors);
  }

  @Override
  public void close() {
    descriptors.forEach(Fd::close);
    claimed.forEach(BlockFile::close);
  }
}
