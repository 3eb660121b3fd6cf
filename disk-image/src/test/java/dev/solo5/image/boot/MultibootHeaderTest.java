package dev.solo5.image.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.image.Kernels;
import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.NotBootable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MultibootHeaderTest {
  private static final Path FILE = Path.of("hello.virtio");

  @Test
  void findsTheHeaderInTheFirst8Kib() throws ImageException {
    MultibootHeader.require(FILE, Kernels.header(12, 0));
    MultibootHeader.require(FILE, Kernels.header(10_000, 8180));
  }

  @Test
  void looksNowhereElse() {
    var none = new NotBootable(FILE, "no multiboot header in its first 8192 bytes");
    assertEquals(none, refusal(Kernels.header(10_000, 8184)));
    assertEquals(none, refusal(Kernels.header(100, 42)));
    assertEquals(none, refusal(new byte[0]));
    assertEquals(none, refusal(new byte[11]));
  }

  @Test
  void wantsAddresses() {
    assertEquals(
        new NotBootable(FILE, "no addresses in its multiboot header (flags 0x00000003)"),
        refusal(Kernels.header(100, 0, 3)));
  }

  @Test
  void comparesTheChecksum() {
    byte[] kernel = Kernels.header(100, 0);
    kernel[8]++;
    assertEquals("no multiboot header in its first 8192 bytes", refusal(kernel).found());
  }

  private static NotBootable refusal(byte[] kernel) {
    var e = assertThrows(ImageException.class, () -> MultibootHeader.require(FILE, kernel));
    return (NotBootable) e.problem();
  }
}
