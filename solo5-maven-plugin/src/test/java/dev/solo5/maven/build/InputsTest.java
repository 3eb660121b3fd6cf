package dev.solo5.maven.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path directory;

  @Test
  void findsSourcesObjectsAndArchivesInAllDirectories() throws Exception {
    touch("main.c", "boot.S", "net/tcp.c", "net/sum.s", "lib/libm.a", "blob.o");
    touch("manifest.json", "main.h", "c", "README", ".main.c.swp.c", ".git/x.c");

    assertEquals(
        List.of("blob.o", "boot.S", "lib/libm.a", "main.c", "net/sum.s", "net/tcp.c"),
        Inputs.in(directory).stream().map(file -> directory.relativize(file).toString()).toList());
  }

  @Test
  void refusesADirectoryWithoutAny() throws IOException {
    touch("manifest.json");

    assertProblem(new Problem.NoSources(directory, true), directory);
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    Path missing = directory.resolve("missing");

    assertProblem(new Problem.NoSources(missing, false), missing);
  }

  private static void assertProblem(Problem expected, Path in) {
    assertEquals(expected, assertThrows(ProblemException.class, () -> Inputs.in(in)).problem());
  }

  private void touch(String... names) throws IOException {
    for (String name : names) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }
}
