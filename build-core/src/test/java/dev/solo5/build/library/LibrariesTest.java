package dev.solo5.build.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.library.Libraries.Archive;
import dev.solo5.build.library.Library.Scope;
import dev.solo5.build.problem.LibraryProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.elf.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {
  @TempDir private Path directory;

  @Test
  void unpacksHeadersOfThoseThatSourcesMayInclude() throws Exception {
    Libraries libraries =
        libraries(
            library("whole", Scope.WHOLE, Map.of("whole/a.h", "a"), "x86_64"),
            library("headers", Scope.HEADERS, Map.of("b.h", "b"), "x86_64"),
            library("archive", Scope.ARCHIVE, Map.of("c.h", "c"), "x86_64"));
    Path into = directory.resolve("headers");

    List<Path> include = libraries.unpackHeaders(into);

    assertEquals(List.of(into.resolve("g.whole"), into.resolve("g.headers")), include);
    assertEquals("a", Files.readString(into.resolve("g.whole/whole/a.h")));
    assertEquals("b", Files.readString(into.resolve("g.headers/b.h")));
    assertFalse(Files.exists(into.resolve("g.archive")));
  }

  @Test
  void touchesOnlyWhatChanged() throws Exception {
    Path into = directory.resolve("headers");
    libraries(library("l", Scope.WHOLE, Map.of("a.h", "a", "b.h", "b", "c.h", "c")))
        .unpackHeaders(into);
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(into.resolve("g.l/a.h"), old);

    libraries(library("l", Scope.WHOLE, Map.of("a.h", "a", "b.h", "changed"))).unpackHeaders(into);

    assertEquals(old, Files.getLastModifiedTime(into.resolve("g.l/a.h")));
    assertEquals("changed", Files.readString(into.resolve("g.l/b.h")));
    assertFalse(Files.exists(into.resolve("g.l/c.h")), "it is not in the library any more");
  }

  @Test
  void linksArchivesInTheirOrder() throws Exception {
    Libraries libraries =
        libraries(
            library("b", Scope.WHOLE, Map.of(), "aarch64", "x86_64"),
            library("a", Scope.ARCHIVE, Map.of(), "x86_64"),
            library("onlyHeaders", Scope.WHOLE, Map.of("a.h", "")),
            library("provided", Scope.HEADERS, Map.of(), "x86_64"));

    assertEquals(
        List.of(
            new Archive("g:b:1", directory.resolve("b.x86_64.a")),
            new Archive("g:a:1", directory.resolve("a.x86_64.a"))),
        libraries.archives(Machine.X86_64));
  }

  @Test
  void saysWhatThereIsInsteadOfAnArchive() throws Exception {
    Libraries libraries = libraries(library("l", Scope.WHOLE, Map.of(), "aarch64", "ppc64le"));

    var refused = assertThrows(ProblemException.class, () -> libraries.archives(Machine.X86_64));

    assertEquals(
        new LibraryProblem.NoArchive("g:l:1", "x86_64", List.of("aarch64", "ppc64le")),
        refused.problem());
    assertEquals(
        "g:l:1: no archive for x86_64, only for aarch64, ppc64le", refused.problem().message());
  }

  private Library library(
      String name, Scope scope, Map<String, String> headers, String... architectures)
      throws Exception {
    Path file = directory.resolve(name + ".unikernel-lib");
    LibraryFileTest.library(headers, architectures).write(file);
    return new Library("g", name, "1", scope, file);
  }

  private Libraries libraries(Library... all) throws Exception {
    for (Library library : all) {
      Files.writeString(archive(library, "x86_64"), "!<arch>\n");
    }
    return new Libraries(List.of(all), this::archive);
  }

  private Path archive(Library library, String architecture) {
    return directory.resolve(library.artifactId() + "." + architecture + ".a");
  }

  /** A linker would follow its script to any file. */
  @Test
  void refusesAnArchiveThatOnlyNamesFiles() throws Exception {
    Libraries libraries = libraries(library("l", Scope.WHOLE, Map.of(), "x86_64"));
    Path archive = Files.writeString(directory.resolve("l.x86_64.a"), "INPUT(/etc/hostname)\n");

    var refused = assertThrows(ProblemException.class, () -> libraries.archives(Machine.X86_64));

    assertEquals(
        new LibraryProblem.NotALibrary(archive, "not an archive of objects, expected '!<arch>'"),
        refused.problem());
  }

  @Test
  void writesThroughNoLink() throws Exception {
    Path into = directory.resolve("headers");
    Path outside = Files.createDirectory(directory.resolve("outside"));
    Path secret = Files.writeString(outside.resolve("a.h"), "outside");
    Files.createDirectories(into.resolve("g.l"));
    Files.createSymbolicLink(into.resolve("g.l/dir"), outside);
    Files.createSymbolicLink(into.resolve("g.l/b.h"), secret);

    libraries(library("l", Scope.WHOLE, Map.of("dir/a.h", "a", "b.h", "b"))).unpackHeaders(into);

    assertEquals("outside", Files.readString(secret));
    assertEquals("a", Files.readString(into.resolve("g.l/dir/a.h")));
    assertEquals("b", Files.readString(into.resolve("g.l/b.h")));
  }

  @Test
  void fileMayBecomeADirectoryAndBack() throws Exception {
    Path into = directory.resolve("headers");
    libraries(library("l", Scope.WHOLE, Map.of("a", "file"))).unpackHeaders(into);
    libraries(library("l", Scope.WHOLE, Map.of("a/b/c.h", "deep"))).unpackHeaders(into);
    assertEquals("deep", Files.readString(into.resolve("g.l/a/b/c.h")));
    libraries(library("l", Scope.WHOLE, Map.of("a", "file"))).unpackHeaders(into);
    assertEquals("file", Files.readString(into.resolve("g.l/a")));
  }
}
