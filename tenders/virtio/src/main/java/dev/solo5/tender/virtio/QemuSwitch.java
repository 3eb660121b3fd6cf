package dev.solo5.tender.virtio;

import dev.solo5.tender.run.ChildSwitch;

/** Ends QEMU. */
final class QemuSwitch extends ChildSwitch {
  /** No fault of the guest's is a signal to QEMU. */
  @Override
  protected boolean isFromHere(int signal) {
    return true;
  }
}
