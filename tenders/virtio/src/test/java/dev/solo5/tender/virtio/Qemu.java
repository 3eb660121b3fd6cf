package dev.solo5.tender.virtio;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solo5.tender.TenderException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** QEMU for tests. */
final class Qemu {
  private Qemu() {}

  /** Where it is; without it the test is skipped. */
  static Path required() {
    try {
      return QemuProgram.find(Optional.empty(), Optional.empty(), System.getenv());
    } catch (TenderException e) {
      assumeTrue(false, "virtio: " + e.problem().message());
      throw new AssertionError(e);
    }
  }

  /** A search path with nothing on it. */
  static Map<String, String> nowhere(Path directory) {
    return Map.of("PATH", directory.toString());
  }
}
