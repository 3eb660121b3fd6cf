package dev.solo5.tender.virtio;

import java.nio.file.Path;

/**
 * What runs a guest.
 *
 * @param qemu the program
 * @param accelerator what executes the guest's instructions
 */
record Backing(Path qemu, Accelerator accelerator) {
  /** Finds out what {@code hypervisor} means here. */
  static Backing of(Path qemu, Hypervisor hypervisor) {
    return new Backing(
        qemu,
        switch (hypervisor) {
          case KVM -> Accelerator.KVM;
          case QEMU -> Accelerator.TCG;
          case BEST -> KvmTrial.ofThisMachine().accelerator(qemu);
        });
  }
}
