package dev.solo5.bindings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same sources in another folder give the same bytes. */
class ReproducibleBuildCompilerTest {
  @ParameterizedTest
  @MethodSource("dev.solo5.bindings.Built#matrix")
  void folderDoesNotMatter(Compiler compiler, String target) throws IOException {
    Path first = Built.of(compiler, target).object();
    Path folder = Built.scratch("elsewhere/of-quite-another-length/" + compiler + "-" + target);
    Path tree = folder.resolve("sources");
    for (String file : Sources.below(Sources.BINDINGS)) {
      Path copy = tree.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(Sources.BINDINGS.resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
    }
    Path second = compiler.bindings(tree, target, folder);
    assertEquals(-1, Files.mismatch(first, second), "first byte that differs");
  }
}
