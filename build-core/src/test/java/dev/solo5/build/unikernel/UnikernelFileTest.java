package dev.solo5.build.unikernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.build.problem.UnikernelProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnikernelFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "main.c, a C source",
    "main.cpp, a C++ source",
    "main.C, a C++ source",
    "boot.S, an assembly source",
    "solo5.h, a header",
    "main.o, an object",
    "libm.a, an archive",
    "manifest.json, a manifest"
  })
  void whatUnikernelsAreMadeOfIsNamed(String name, String what) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "int main;");
    Problem expected = new UnikernelProblem.NotBuilt(file, what);
    assertEquals(expected, refused(file));
    assertEquals(
        expected,
        assertThrows(ProblemException.class, () -> UnikernelFile.refuseMaterial(file)).problem());
  }

  @Test
  void otherFilesAreNone() throws IOException {
    Path file = Files.writeString(folder.resolve("app.spt"), "text");
    assertInstanceOf(UnikernelProblem.NotAUnikernel.class, refused(file));
  }

  private static Problem refused(Path file) {
    return assertThrows(ProblemException.class, () -> UnikernelFile.read(file)).problem();
  }
}
