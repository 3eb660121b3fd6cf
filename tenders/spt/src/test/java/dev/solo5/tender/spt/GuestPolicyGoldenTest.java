package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.linux.bpf.BpfDisassembler;
import dev.solo5.linux.seccomp.Policy;
import dev.solo5.linux.seccomp.PolicyCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The filter as people read it, for both architectures: its rules with their reasons, then the
 * program. A change must be meant: {@code -Dgolden.write=true} writes the files anew, to be looked
 * at before they are committed.
 */
final class GuestPolicyGoldenTest {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/dev/solo5/tender/spt");

  /** Crosses 32 bits, so that both halves of a comparison matter. */
  private static final long CAPACITY = 0x1_0000_1000L;

  private static void check(String name, Policy policy) throws IOException {
    String text =
        TestDevices.text(policy) + "\n" + BpfDisassembler.text(PolicyCompiler.compile(policy));
    Path golden = DIRECTORY.resolve(name);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text);
  }

  @Test
  void withoutDevices() throws IOException {
    check("filter-none.txt", TestDevices.none(CallNumbers.x86()));
    check("filter-none-aarch64.txt", TestDevices.none(CallNumbers.arm64()));
  }

  @Test
  void withDevices() throws IOException {
    check("filter-devices.txt", TestDevices.policy(CallNumbers.x86(), CAPACITY));
    check("filter-devices-aarch64.txt", TestDevices.policy(CallNumbers.arm64(), CAPACITY));
  }
}
