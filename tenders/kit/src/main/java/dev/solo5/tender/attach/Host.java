package dev.solo5.tender.attach;

import dev.solo5.linux.BlockFile;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.net.NetDescriptor;
import dev.solo5.tender.NetBackend;

/** Where devices come from; tests bring their own. */
public interface Host {
  /** Opens the backing of a disk for reading and writing, without creating it. */
  BlockFile openBlock(String path) throws LinuxException;

  /**
   * Opens a network.
   *
   * @param isHandedOver whether a descriptor was handed over by a program of this process, wherever
   *     it came from; otherwise only one that the process was started with is taken
   */
  NetDescriptor openNet(NetBackend backend, boolean isHandedOver) throws LinuxException;

  /** Closes a descriptor that was there to be adopted, and is not needed. */
  void discard(int fd);

  /** Unpredictable bytes. */
  byte[] random(int count) throws LinuxException;

  /** This machine. */
  static Host linux() {
    return new LinuxHost();
  }
}
