package dev.solo5.tender.virtio;

import java.util.List;

/** What executes the guest's instructions. */
enum Accelerator {
  /** The processor, by {@code /dev/kvm}. */
  KVM,
  /** QEMU itself, anywhere. */
  TCG;

  /** What QEMU is told. */
  List<String> arguments() {
    return switch (this) {
      case KVM -> List.of("-cpu", "host", "-enable-kvm");
      case TCG -> List.of("-cpu", "Westmere");
    };
  }
}
