package dev.solo5.tender.spt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What the guest finds at its start (spt-abi.md, section 4). */
final class BootInfo {
  /** Bytes of the structure before the manifest. */
  static final int SIZE = 40;

  private BootInfo() {}

  /**
   * Writes boot info, manifest and command line, one behind the other.
   *
   * @param target the area at {@link SptLayout#BOOT_INFO}
   * @param memoryBytes size of guest memory
   * @param imageEnd end of the loaded segments
   * @param manifest the guest's copy
   * @param commandLine ending in NUL
   */
  static void write(
      ByteBuffer target, long memoryBytes, long imageEnd, byte[] manifest, byte[] commandLine) {
    long manifestAt = SptLayout.BOOT_INFO + SIZE;
    target.order(ByteOrder.LITTLE_ENDIAN);
    target.putLong(memoryBytes).putLong(imageEnd);
    target.putLong(manifestAt + manifest.length).putLong(manifestAt);
    target.putInt(SptLayout.EPOLL).putInt(SptLayout.TIMER);
    target.put(manifest).put(commandLine);
  }
}
