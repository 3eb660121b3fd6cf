package dev.solo5.maven.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether this machine can run guests under hvt. */
@FunctionalInterface
public interface Kvm {
  /** Why it can't; empty when it probably can: only opening the device tells for sure. */
  Optional<String> obstacle();

  /** KVM as this machine has it. */
  static Kvm ofThisMachine() {
    return () -> obstacle(Path.of("/dev/kvm"));
  }

  private static Optional<String> obstacle(Path device) {
    if (Files.notExists(device)) {
      return Optional.of(device + " does not exist");
    }
    return Files.isReadable(device) && Files.isWritable(device)
        ? Optional.empty()
        : Optional.of(device + " can't be opened: Permission denied");
  }
}
