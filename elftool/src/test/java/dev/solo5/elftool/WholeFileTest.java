package dev.solo5.elftool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.elf.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  private static final byte[] BYTES = {1, 2, 3};

  @TempDir Path directory;

  @AfterEach
  void nothingTemporaryIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(
          List.of(), files.filter(f -> f.getFileName().toString().startsWith(".solo5")).toList());
    }
  }

  @Test
  void aNewFileHasTheUsualPermissions() throws IOException {
    Path usual = Files.write(directory.resolve("usual"), BYTES);
    Path file = directory.resolve("file");
    WholeFile.write(file, BYTES);
    assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
    assertEquals(BYTES.length, Files.size(file));
  }

  @Test
  void anExistingFileKeepsItsPermissions() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "much longer than before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
    WholeFile.write(file, BYTES);
    assertEquals("rw-rw-r-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(BYTES.length, Files.size(file));
  }

  @Test
  void isReplacedAtOnce() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "before");
    Path reader = Files.createLink(directory.resolve("reader"), file);
    WholeFile.write(file, BYTES);
    // Who had the old file open still reads all of it.
    assertEquals("before", Files.readString(reader));
  }

  @Test
  void followsLinksAlsoWhereNothingIsYet() throws IOException {
    Path target = directory.resolve("target");
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("target"));
    WholeFile.write(link, BYTES);
    WholeFile.write(link, BYTES);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(BYTES.length, Files.size(target));
  }

  @Test
  void writesToWhatIsNoFile() throws IOException {
    WholeFile.write(Path.of("/dev/null"), BYTES);
    assertTrue(Files.exists(Path.of("/dev/null")));
  }

  @Test
  void failsWithTheSystemsWords() {
    IOException full =
        assertThrows(IOException.class, () -> WholeFile.write(Path.of("/dev/full"), BYTES));
    assertEquals("No space left on device", FileProblem.reason(full));
  }
}
