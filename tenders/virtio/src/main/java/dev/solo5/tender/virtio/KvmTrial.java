package dev.solo5.tender.virtio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether QEMU runs guests by KVM here. A trial tells: where KVM itself is emulated, the device is
 * there and a guest's first SSE instruction, or QEMU's first look, is the end.
 *
 * @param device {@code /dev/kvm}
 * @param trial runs a guest
 */
record KvmTrial(Path device, GuestTrial trial) {
  /** Here, with the cache of the user. */
  static KvmTrial ofThisMachine() {
    return new KvmTrial(Path.of("/dev/kvm"), GuestTrial.ofThisMachine());
  }

  /** What executes guests best with this QEMU. */
  Accelerator accelerator(Path qemu) {
    return obstacle(qemu).isEmpty() ? Accelerator.KVM : Accelerator.TCG;
  }

  /** Why it is not KVM, in one line; empty when it is. */
  Optional<String> obstacle(Path qemu) {
    if (Files.notExists(device)) {
      return Optional.of(device + " does not exist");
    }
    if (!Files.isReadable(device) || !Files.isWritable(device)) {
      return Optional.of(device + " can't be opened: Permission denied");
    }
    return trial.obstacle(qemu, GuestTrial.Question.KVM);
  }
}
