package dev.solo5.maven.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryFileTest {
  @TempDir private Path directory;

  @Test
  void readsWhatItWrote() throws Exception {
    Path file = directory.resolve("a.unikernel-lib");
    library(Map.of("b/b.h", "b", "a.h", "a"), "x86_64", "aarch64").write(file);

    LibraryFile read = LibraryFile.read(file);

    assertEquals(Set.of("a.h", "b/b.h"), read.headers().keySet());
    assertArrayEquals(bytes("b"), read.headers().get("b/b.h"));
    assertEquals(Set.of("aarch64", "x86_64"), read.architectures());
  }

  @Test
  void isTheSameBytesWhateverTheOrder() throws Exception {
    Path first = directory.resolve("first");
    Path second = directory.resolve("second");
    library(Map.of("b.h", "b", "a.h", "a"), "x86_64", "aarch64").write(first);
    library(Map.of("a.h", "a", "b.h", "b"), "aarch64", "x86_64").write(second);

    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void leavesAFileThatIsRightUntouched() throws Exception {
    Path file = directory.resolve("a.unikernel-lib");
    library(Map.of("a.h", "a")).write(file);
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, old);

    library(Map.of("a.h", "a")).write(file);
    assertEquals(old, Files.getLastModifiedTime(file));
    library(Map.of("a.h", "A")).write(file);
    assertArrayEquals(bytes("A"), LibraryFile.read(file).headers().get("a.h"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"include/../out.h", "include//etc/a.h", "include/a/./b.h", "include/a/../../b"})
  void refusesNamesThatLeaveTheDirectory(String name) throws Exception {
    Path file = zip("architectures", name);

    var refused = assertThrows(ProblemException.class, () -> LibraryFile.read(file));

    assertEquals(
        new Problem.NotALibrary(file, "an entry is called '" + name + "'"), refused.problem());
  }

  @Test
  void refusesWhatIsNoLibrary() throws Exception {
    Path other = zip("include/a.h");
    Path noZip = Files.writeString(directory.resolve("text"), "text");

    var refused = assertThrows(ProblemException.class, () -> LibraryFile.read(other));
    assertEquals(
        new Problem.NotALibrary(other, "no entry 'architectures' in it"), refused.problem());
    refused = assertThrows(ProblemException.class, () -> LibraryFile.read(noZip));
    assertInstanceOf(Problem.NotALibrary.class, refused.problem());
  }

  private Path zip(String... names) throws Exception {
    Path file = directory.resolve("some.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.closeEntry();
      }
    }
    return file;
  }

  static LibraryFile library(Map<String, String> headers, String... architectures) {
    Map<String, byte[]> contents = new TreeMap<>();
    headers.forEach((name, text) -> contents.put(name, bytes(text)));
    return new LibraryFile(new TreeMap<>(contents), new TreeSet<>(Set.of(architectures)));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
