package dev.solo5.tender.virtio;

import dev.solo5.linux.Fd;
import dev.solo5.manifest.BinaryManifest;
import dev.solo5.tender.Attachment;
import dev.solo5.tender.NetBackend;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.attach.AttachedDevice;
import dev.solo5.tender.attach.Attacher;
import dev.solo5.tender.attach.Devices;
import dev.solo5.tender.attach.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Devices of the manifest, each with the host resource it is given, in the order in which the guest
 * will count them. Files and interfaces were tried and are let go again, for QEMU to open them;
 * other descriptors are held, to be handed to it.
 */
final class Wiring implements AutoCloseable {
  private static final int USUAL_MTU = 1500;

  private final Attacher attacher;
  private final int firstDescriptor;
  private final List<QemuDevice> devices = new ArrayList<>();
  private final List<Fd> descriptors = new ArrayList<>();

  private Wiring(Attacher attacher, int firstDescriptor) {
    this.attacher = attacher;
    this.firstDescriptor = firstDescriptor;
  }

  /**
   * Connects them.
   *
   * @param wanted whose descriptors are taken over: they are closed with the result, or at once
   *     when this throws
   * @param isHandedOver whether a program of this process hands them over; otherwise they must be
   *     what the process was started with
   * @param firstDescriptor the number that the first of them gets in QEMU
   * @throws TenderException with the first problem
   */
  static Wiring open(
      BinaryManifest manifest,
      List<DeviceRequest> wanted,
      Host host,
      boolean isHandedOver,
      int firstDescriptor)
      throws TenderException {
    List<Attachment> attachments = wanted.stream().map(DeviceRequest::attachment).toList();
    Attacher attacher = new Attacher(manifest, host);
    attacher.attachAll(attachments, isHandedOver);
    Wiring wiring = new Wiring(attacher, firstDescriptor);
    try {
      wiring.connect(wanted);
      return wiring;
    } catch (TenderException | RuntimeException e) {
      wiring.close();
      throw e;
    }
  }

  private void connect(List<DeviceRequest> wanted) throws TenderException {
    Devices attached = attacher.complete();
    if (attached.all().size() > QemuMachine.MAX_DEVICES) {
      throw new TenderException(new VirtioProblem.TooManyDevices(attached.all().size()));
    }
    for (AttachedDevice device : attached.all()) {
      String name = attached.name(device);
      for (DeviceRequest request : wanted) {
        if (request.attachment().device().equals(name)) {
          connect(device, request);
        }
      }
    }
    attacher.letGo();
  }

  /** A name may be a disk's and a network's at once. */
  private void connect(AttachedDevice device, DeviceRequest request) {
    if (device instanceof AttachedDevice.Block block
        && request.attachment() instanceof Attachment.Block(_, Path file, _)) {
      devices.add(new QemuDevice.Disk(file.toString(), block.sectorSize()));
    }
    if (device instanceof AttachedDevice.Net net
        && request.attachment() instanceof Attachment.Net(_, NetBackend backend, _)) {
      OptionalInt own = net.mtu() == USUAL_MTU ? OptionalInt.empty() : OptionalInt.of(net.mtu());
      OptionalInt mtu = request.mtu().isPresent() ? request.mtu() : own;
      devices.add(new QemuDevice.Nic(wire(backend, net.fd()), net.mac().toString(), mtu));
    }
  }

  private Wire wire(NetBackend backend, Fd fd) {
    if (backend instanceof NetBackend.TapInterface(String name)) {
      return new Wire.Interface(name);
    }
    if (backend instanceof NetBackend.UserMode network) {
      return new Wire.UserMode(network);
    }
    int inQemu = firstDescriptor + descriptors.size();
    descriptors.add(fd);
    return isSocket(fd) ? new Wire.Socket(inQemu) : new Wire.OpenTap(inQemu);
  }

  private static boolean isSocket(Fd fd) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd.number()))
          .toString()
          .startsWith("socket:");
    } catch (java.io.IOException e) {
      return false;
    }
  }

  /** In the order of the manifest. */
  List<QemuDevice> devices() {
    return List.copyOf(devices);
  }

  /** What QEMU gets, under consecutive numbers; owned by this. */
  List<Fd> descriptors() {
    return List.copyOf(descriptors);
  }

  @Override
  public void close() {
    attacher.close();
  }
}
