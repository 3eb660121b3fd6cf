package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PackagedIT {
  @Test
  void manifestIsThereForIntegrationTests() {
    assertTrue(Files.exists(Path.of("target/solo5/packaging.json")));
  }
}
