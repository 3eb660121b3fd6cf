package dev.solo5.toolchain.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinkedTreeTest {
  @TempDir Path temporary;

  private Path file(String name) throws IOException {
    Path file = temporary.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  private List<String> files(Path root) throws IOException {
    return LinkedTree.files(root, path -> path.endsWith("out")).stream()
        .map(path -> root.relativize(path).toString())
        .toList();
  }

  @Test
  void linksAreFollowedWhereverTheyAre() throws IOException {
    file("real/a");
    file("real/sub/b");
    file("real/out/c");
    file("other/d");
    file("single");
    Files.createSymbolicLink(temporary.resolve("real/dir"), temporary.resolve("other"));
    Files.createSymbolicLink(temporary.resolve("real/file"), temporary.resolve("single"));
    Files.createSymbolicLink(temporary.resolve("real/dangling"), Path.of("nowhere"));
    Files.createSymbolicLink(temporary.resolve("root"), Path.of("real"));
    List<String> expected = List.of("a", "dir/d", "file", "sub/b");
    assertEquals(expected, files(temporary.resolve("real")));
    assertEquals(expected, files(temporary.resolve("root")));
  }

  @Test
  void loopIsNamed() throws IOException {
    file("real/sub/a");
    Path link = Files.createSymbolicLink(temporary.resolve("real/sub/up"), Path.of("../.."));
    var loop = assertThrows(LinkLoop.class, () -> files(temporary.resolve("real")));
    assertEquals(link, loop.link());
    assertEquals(link + ": a symbolic link to ../.., which contains it", loop.getMessage());
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("up"));
    assertEquals(List.of("sub/a"), files(temporary.resolve("real")), "a link to itself is no file");
  }

  @Test
  void loopInWhatIsLeftOutDoesNotMatter() throws IOException {
    file("real/a");
    file("real/out/b");
    Files.createSymbolicLink(temporary.resolve("real/out/up"), Path.of(".."));
    assertEquals(List.of("a"), files(temporary.resolve("real")));
  }

  @Test
  void namesLoseDetoursButNotThoseOfLinks() throws IOException {
    file("real/sub/a");
    Files.createSymbolicLink(temporary.resolve("link"), Path.of("real/sub"));
    assertEquals(temporary.resolve("a"), PlainNames.of(temporary.resolve("./real/sub/../../a")));
    assertEquals(
        temporary.resolve("link/../a"), PlainNames.of(temporary.resolve("real/../link/../a")));
    assertEquals(Path.of("/a"), PlainNames.of(Path.of("/../a")));
  }
}
