package dev.solo5.tender.attach;

import dev.solo5.linux.BlockFile;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.net.NetDescriptor;
import dev.solo5.manifest.Entry;
import dev.solo5.network.address.Mac;
import dev.solo5.tender.SectorSize;
import dev.solo5.tender.TenderException;
import dev.solo5.tender.TenderProblem;
import org.jspecify.annotations.Nullable;

/** What the options have said so far about one device of the manifest. */
final class PendingDevice implements AutoCloseable {
  private final Entry entry;
  private int sectorSize;
  private Mac mac;
  private @Nullable BlockFile block;
  private @Nullable NetDescriptor net;
  private boolean isNamed;

  /** What the file itself presets counts as if it had been an option. */
  PendingDevice(Entry entry) {
    this.entry = entry;
    this.sectorSize = entry.blockSize();
    this.mac = Mac.of(entry.mac());
  }

  Entry entry() {
    return entry;
  }

  boolean isAttached() {
    return block != null || net != null;
  }

  void attach(BlockFile file) {
    block = file;
  }

  /**
   * A network.
   *
   * @param byName whether another process could attach it in the same way
   */
  void attach(NetDescriptor descriptor, boolean byName) {
    net = descriptor;
    isNamed = byName;
  }

  void setSectorSize(int bytes) {
    sectorSize = bytes;
  }

  void setMac(Mac address) {
    mac = address;
  }

  /** The device as the guest will see it; it must be attached. */
  AttachedDevice complete(Host host) throws TenderException, LinuxException {
    if (net != null) {
      Mac address = mac.isZero() ? Mac.local(host.random(Mac.SIZE)) : mac;
      return new AttachedDevice.Net(entry.handle(), net.fd(), address, net.mtu());
    }
    if (block == null) {
      throw new IllegalStateException("device '" + entry.name() + "' is not attached");
    }
    return complete(block);
  }

  private AttachedDevice complete(BlockFile file) throws TenderException {
    int size = sectorSize == 0 ? SectorSize.DEFAULT : sectorSize;
    if (!SectorSize.isValid(size)) {
      throw new TenderException(new TenderProblem.BadSectorSize());
    }
    if (file.capacity() % size != 0) {
      throw new TenderException(new TenderProblem.Misaligned(entry.name(), size));
    }
    if (file.capacity() < size) {
      throw new TenderException(new TenderProblem.TooSmall(entry.name(), size));
    }
    return new AttachedDevice.Block(entry.handle(), file.fd(), file.capacity(), size);
  }

  /** See {@link Attacher#letGo}. */
  void letGo() throws LinuxException {
    if (block != null && block.isDevice()) {
      block.unlock();
    } else if (block != null) {
      block.close();
    }
    if (net != null && isNamed) {
      net.close();
    }
  }

  @Override
  public void close() {
    if (block != null) {
      block.close();
    }
    if (net != null) {
      net.close();
    }
  }
}
