package dev.solo5.tender.attach;

import dev.solo5.linux.BlockFile;
import dev.solo5.linux.LinuxException;
import dev.solo5.linux.net.NetDescriptor;

/** Where devices come from; tests bring their own. */
public interface Host {
  /** Opens the backing of a disk for reading and writing, without creating it. */
  BlockFile openBlock(String path) throws LinuxException;

  /** Attaches to a tap interface that exists and is up. */
  NetDescriptor openTap(String name) throws LinuxException;

  /** Takes over a network descriptor this process was started with, and none that it opened. */
  NetDescriptor inherit(int fd) throws LinuxException;

  /** Takes over a network descriptor that a program handed over, wherever it came from. */
  NetDescriptor adopt(int fd) throws LinuxException;

  /** Closes a descriptor that was there to be adopted, and is not needed. */
  void discard(int fd);

  /** Bytes nobody can foresee. */
  byte[] random(int count) throws LinuxException;

  /** This machine. */
  static Host linux() {
    return new LinuxHost();
  }
}
