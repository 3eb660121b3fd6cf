package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BuiltTest {
  @Test
  void unikernelsAreThereForTests() {
    assertTrue(Files.isExecutable(Path.of("target/solo5/packaging.spt")));
    assertTrue(Files.isExecutable(Path.of("target/solo5/packaging.hvt")));
  }
}
