package dev.solo5.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks in this process that reach out or are captured. */
class SegmentLinuxTest {
  @TempDir Path directory;

  @Test
  void keepsItsFramesInAFile() throws Exception {
    Path file = directory.resolve("frames.pcapng");
    try (Segment segment = Segment.open("10.0.0.1/24", List.of("localhost:5432", "*:443"))) {
      segment.capture(file);
    }
    byte[] bytes = Files.readAllBytes(file);
    assertArrayEquals(new byte[] {0x0a, 0x0d, 0x0d, 0x0a}, Arrays.copyOf(bytes, 4));
  }

  @Test
  void refusesADestinationThatIsNone() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Segment.open("10.0.0.1/24", List.of("example.org")));
    assertEquals("'example.org' is not HOST:PORT, as in example.org:443 or *:*", e.getMessage());
  }

  @Test
  void saysWhenACaptureCannotBeWritten() throws Exception {
    try (Segment segment = Segment.open("10.0.0.1/24")) {
      Path file = directory.resolve("nowhere/frames");
      var e = assertThrows(IOException.class, () -> segment.capture(file));
      assertEquals("can't write " + file + ": no such directory", e.getMessage());
    }
  }
}
