package dev.solo5.image.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.BadArguments;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootConfigurationTest {

  @Test
  void bootsTheUnikernelAtOnce() throws ImageException {
    assertEquals(
        """
        SERIAL 0 115200
        PROMPT 0
        NOESCAPE 1
        DEFAULT unikernel
        LABEL unikernel
          KERNEL mboot.c32
          APPEND -aout unikernel.bin --solo5:debug a="b" é
        """,
        text("--solo5:debug a=\"b\" é"));
  }

  @Test
  void leavesOutArgumentsThatAreNone() throws ImageException {
    assertEquals("  APPEND -aout unikernel.bin", text("").lines().toList().getLast());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nDEFAULT b", "a\tb", "a  b", " a", "a ", "a --- b", "---", " "})
  void refusesWhatWouldArriveOtherwise(String arguments) {
    var e = assertThrows(ImageException.class, () -> BootConfiguration.of(arguments));
    assertInstanceOf(BadArguments.class, e.problem());
  }

  @Test
  void refusesMoreThanTheBootLoaderTakes() throws ImageException {
    text("é".repeat(1000));
    var e = assertThrows(ImageException.class, () -> BootConfiguration.of("é".repeat(1000) + "x"));
    assertEquals(new BadArguments("2001 bytes", "at most 2000"), e.problem());
  }

  private static String text(String arguments) throws ImageException {
    return new String(BootConfiguration.of(arguments), StandardCharsets.UTF_8);
  }
}
