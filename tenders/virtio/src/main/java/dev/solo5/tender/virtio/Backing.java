package dev.solo5.tender.virtio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What runs a guest.
 *
 * @param qemu the program
 * @param accelerator what executes the guest's instructions
 * @param confined whether QEMU confines itself
 */
record Backing(Path qemu, Accelerator accelerator, boolean confined) {
  /**
   * Finds out what {@code hypervisor} means here, and whether QEMU can confine itself.
   *
   * @param warnings hears it when it can't
   */
  static Backing of(Path qemu, HypervisorChoice hypervisor, Consumer<String> warnings) {
    Optional<String> unconfined =
        GuestTrial.ofThisMachine().obstacle(qemu, GuestTrial.Question.SANDBOX);
    unconfined.ifPresent(
        why -> warnings.accept("WARNING: QEMU runs without its own -sandbox: " + why));
    return new Backing(
        qemu,
        switch (hypervisor) {
          case KVM -> Accelerator.KVM;
          case QEMU -> Accelerator.TCG;
          case BEST -> KvmTrial.ofThisMachine().accelerator(qemu);
        },
        unconfined.isEmpty());
  }
}
