package dev.solo5.tender.virtio;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.process.Child;
import java.util.List;

/** Receives QEMU's process while there is one. */
interface QemuWatch {
  /** This is about to be started. */
  void starts(List<String> command);

  /**
   * It was started.
   *
   * @param qemu may be killed until {@link #ended}
   */
  void begins(Child qemu) throws LinuxException;

  /** It is gone, or was never there. */
  void ended();
}
