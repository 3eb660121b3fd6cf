package org.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GreeterTest {
  @Test
  void theUnikernelIsResolved() throws Exception {
    Path greeter = Path.of(System.getProperty("greeter"));

    assertEquals("greeter-1.0-spt-x86_64.elf", greeter.getFileName().toString());
    assertArrayEquals(
        new byte[] {0x7f, 'E', 'L', 'F'}, Arrays.copyOf(Files.readAllBytes(greeter), 4));
  }
}
