package dev.solo5.build.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
  @TempDir Path directory;

  @Test
  void findsSourcesObjectsAndArchivesInAllDirectories() throws Exception {
    touch("main.c", "boot.S", "net/tcp.c", "net/sum.s", "lib/libm.a", "blob.o");
    touch("manifest.json", "main.h", "c", "README", ".main.c.swp.c", ".git/x.c");

    assertEquals(
        List.of("blob.o", "boot.S", "lib/libm.a", "main.c", "net/sum.s", "net/tcp.c"),
        SourceFiles.in(directory, Set.of()).stream()
            .map(file -> directory.relativize(file).toString())
            .toList());
  }

  private List<String> in(Path sources, Path... built) throws ProblemException {
    return SourceFiles.in(sources, Set.of(built)).stream()
        .map(file -> sources.relativize(file).toString())
        .toList();
  }

  @Test
  void followsSymbolicLinks() throws Exception {
    touch("real/main.c", "elsewhere/net/tcp.c", "elsewhere/one.c");
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("real"));
    Files.createSymbolicLink(directory.resolve("real/net"), directory.resolve("elsewhere/net"));
    Files.createSymbolicLink(directory.resolve("real/one.c"), Path.of("../elsewhere/one.c"));

    assertEquals(List.of("main.c", "net/tcp.c", "one.c"), in(link));
  }

  @Test
  void namesALinkThatMakesALoop() throws Exception {
    touch("main.c", "net/tcp.c");
    Path link = Files.createSymbolicLink(directory.resolve("net/up"), Path.of(".."));

    assertProblem(new BuildProblem.LinkLoop(link, Path.of("..")), directory);
  }

  /** Sources in the project's base directory: what is built from them lies among them. */
  @Test
  void leavesOutWhatWasBuilt() throws Exception {
    touch("main.c", "lib/a.c", "target/solo5/objects/app/files/main.c.o", "out/manifest.c");
    Files.createSymbolicLink(directory.resolve("build"), Path.of("target"));
    Path target = directory.resolve("target");

    assertEquals(List.of("lib/a.c", "main.c"), in(directory, target, directory.resolve("out")));
    assertEquals(
        List.of("objects/app/files/main.c.o"),
        in(target.resolve("solo5"), target, target.resolve("solo5")),
        "sources that the build itself makes");
  }

  @Test
  void refusesADirectoryWithoutAny() throws IOException {
    touch("manifest.json");

    assertProblem(new BuildProblem.NoSources(directory, true), directory);
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    Path missing = directory.resolve("missing");

    assertProblem(new BuildProblem.NoSources(missing, false), missing);
  }

  private static void assertProblem(Problem expected, Path in) {
    assertEquals(
        expected,
        assertThrows(ProblemException.class, () -> SourceFiles.in(in, Set.of())).problem());
  }

  private void touch(String... names) throws IOException {
    for (String name : names) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }
}
