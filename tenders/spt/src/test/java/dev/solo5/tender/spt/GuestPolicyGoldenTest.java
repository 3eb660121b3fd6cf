package dev.solo5.tender.spt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.solo5.linux.seccomp.Policy;
import dev.solo5.linux.seccomp.PolicyCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The filter as people read it: its rules with their reasons, then the program. A change must be
 * meant.
 */
final class GuestPolicyGoldenTest {
  private static void check(String name, Policy policy) throws IOException {
    String text = TestDevices.text(policy) + "\n" + PolicyCompiler.compile(policy).disassembly();
    try (InputStream golden =
        Objects.requireNonNull(GuestPolicyGoldenTest.class.getResourceAsStream(name), name)) {
      assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), text);
    }
  }

  @Test
  void withoutDevices() throws IOException {
    check("filter-none.txt", TestDevices.none());
  }

  @Test
  void withDevices() throws IOException {
    check("filter-devices.txt", TestDevices.policy(0x1_0000_1000L));
  }
}
