package dev.solo5.tender.virtio;

import dev.solo5.tender.TenderException;

/** What {@code -H} asks for. */
enum HypervisorChoice {
  /** QEMU with KVM, come what may. */
  KVM,
  /** QEMU alone. */
  QEMU,
  /** KVM where a guest was seen to run with it, otherwise QEMU alone. */
  BEST;

  /**
   * Reads it.
   *
   * @throws TenderException with {@link VirtioProblem.NoBhyve} or {@link
   *     VirtioProblem.UnknownHypervisor}
   */
  static HypervisorChoice parse(String text) throws TenderException {
    return switch (text) {
      case "kvm" -> KVM;
      case "qemu" -> QEMU;
      case "best" -> BEST;
      case "bhyve" -> throw new TenderException(new VirtioProblem.NoBhyve());
      default -> throw new TenderException(new VirtioProblem.UnknownHypervisor(text));
    };
  }
}
