package dev.solo5.guest.translator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshDirectoryTest {
  private static final FileTime EARLIER = FileTime.fromMillis(0);

  @TempDir private Path root;

  private Path place = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    place = root.resolve("c");
    for (String name : new String[] {"same.c", "changed.c", "gone.c", "name/file.c"}) {
      Files.createDirectories(place.resolve(name).resolveSibling("."));
      Files.writeString(place.resolve(name), name);
      Files.setLastModifiedTime(place.resolve(name), EARLIER);
    }
  }

  private void takePlace() throws IOException {
    FreshDirectory directory = FreshDirectory.beside(place);
    Files.writeString(directory.fresh().resolve("same.c"), "same.c");
    Files.writeString(directory.fresh().resolve("changed.c"), "other");
    Files.writeString(directory.fresh().resolve("name"), "a file now");
    directory.takePlace();
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .collect(Collectors.toSet());
    }
  }

  @Test
  void leavesWhatIsTheSame() throws IOException {
    takePlace();
    assertEquals(EARLIER, Files.getLastModifiedTime(place.resolve("same.c")));
    assertEquals("other", Files.readString(place.resolve("changed.c")));
    assertEquals(Set.of("c/same.c", "c/changed.c", "c/name"), names());
  }

  @Test
  void leavesAllUntilItTakesItsPlace() throws IOException {
    FreshDirectory interrupted = FreshDirectory.beside(place);
    Files.writeString(interrupted.fresh().resolve("half.c"), "half");
    assertEquals("changed.c", Files.readString(place.resolve("changed.c")));
    takePlace();
    assertFalse(Files.exists(place.resolve("half.c")));
  }
}
