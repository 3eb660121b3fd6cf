package dev.solo5.build.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.ProblemException;
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
        new LibraryProblem.NotALibrary(file, "an entry is called '" + name + "'"),
        refused.problem());
  }

  @Test
  void refusesWhatIsNoLibrary() throws Exception {
    Path other = zip("include/a.h");
    Path noZip = Files.writeString(directory.resolve("text"), "text");

    var refused = assertThrows(ProblemException.class, () -> LibraryFile.read(other));
    assertEquals(
        new LibraryProblem.NotALibrary(other, "no entry 'architectures' in it"), refused.problem());
    refused = assertThrows(ProblemException.class, () -> LibraryFile.read(noZip));
    assertInstanceOf(LibraryProblem.NotALibrary.class, refused.problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x86_64\n../../etc", "x86 64", "", "X86_64\u001b[2J", "x/y"})
  void refusesWhatIsNoArchitecture(String text) throws Exception {
    Path file = directory.resolve("some.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "architectures", bytes(text + "\n"));
    }

    var refused = assertThrows(ProblemException.class, () -> LibraryFile.read(file));

    var problem = assertInstanceOf(LibraryProblem.NotALibrary.class, refused.problem());
    assertTrue(
        problem
            .reason()
            .endsWith(
                " in its entry 'architectures', expected the name of an architecture such as x86_64"),
        problem.reason());
    assertTrue(problem.reason().chars().noneMatch(Character::isISOControl), problem.reason());
  }

  /** A few kilobytes that become a gigabyte. */
  @Test
  void refusesMoreThanAHeaderCanHave() throws Exception {
    Path one = directory.resolve("one.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(one))) {
      put(zip, "architectures", new byte[0]);
      put(zip, "include/a.h", new byte[(16 << 20) + 1]);
    }
    var refused = assertThrows(ProblemException.class, () -> LibraryFile.read(one));
    assertEquals(
        new LibraryProblem.NotALibrary(one, "entry 'include/a.h' has more than 16777216 bytes"),
        refused.problem());

    Path all = directory.resolve("all.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(all))) {
      put(zip, "architectures", new byte[0]);
      for (int i = 0; i < 5; i++) {
        put(zip, "include/" + i + ".h", new byte[16 << 20]);
      }
    }
    refused = assertThrows(ProblemException.class, () -> LibraryFile.read(all));
    assertEquals(
        new LibraryProblem.NotALibrary(all, "its entries have more than 67108864 bytes"),
        refused.problem());
  }

  @Test
  void refusesMoreEntriesThanALibraryCanHave() throws Exception {
    Path file = directory.resolve("some.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "architectures", new byte[0]);
      for (int i = 0; i < 20_000; i++) {
        put(zip, "other/" + i, new byte[0]);
      }
    }
    var refused = assertThrows(ProblemException.class, () -> LibraryFile.read(file));
    assertEquals(
        new LibraryProblem.NotALibrary(file, "20001 entries, expected at most 20000"),
        refused.problem());
  }

  @Test
  void refusesEntriesThatAreInEachOthersWay() throws Exception {
    for (String[] names :
        new String[][] {{"include/a", "include/a/b.h"}, {"include/a/b.h", "include/a"}}) {
      Path file = zip("architectures", names[0], names[1]);
      var refused = assertThrows(ProblemException.class, () -> LibraryFile.read(file));
      assertEquals(
          new LibraryProblem.NotALibrary(file, "entry '" + names[1] + "' conflicts with another"),
          refused.problem());
    }
  }

  @Test
  void packsWhatLinksLeadToButNothingBuilt() throws Exception {
    Path include = Files.createDirectories(directory.resolve("include"));
    Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("a.h"), "a");
    Files.createSymbolicLink(include.resolve("lib"), elsewhere);
    Files.createDirectories(include.resolve("target"));
    Files.writeString(include.resolve("target/built.h"), "built");

    var headers = LibraryFile.headersIn(include, Set.of(include.resolve("target")));

    assertEquals(Set.of("lib/a.h"), headers.keySet());
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws Exception {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
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
