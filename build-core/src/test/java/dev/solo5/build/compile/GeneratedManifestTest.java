package dev.solo5.build.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedManifestTest {
  @TempDir Path directory;
  private Path manifest = Path.of("");
  private Path output = Path.of("");

  @BeforeEach
  void writeManifest() throws IOException {
    manifest = directory.resolve("manifest.json");
    output = directory.resolve("generated/solo5");
    writeManifest("storage");
  }

  @Test
  void writesTheSource() throws Exception {
    Path source = GeneratedManifest.generate(manifest, output, "1.0");

    assertEquals(output.resolve("manifest.c"), source);
    assertTrue(Files.readString(source).contains(".note.solo5.manifest"));
  }

  @Test
  void leavesASourceAloneThatIsRight() throws Exception {
    Path source = GeneratedManifest.generate(manifest, output, "1.0");
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(source, old);

    GeneratedManifest.generate(manifest, output, "1.0");

    assertEquals(old, Files.getLastModifiedTime(source));
  }

  @Test
  void replacesASourceThatIsNot() throws Exception {
    Path source = GeneratedManifest.generate(manifest, output, "1.0");
    String before = Files.readString(source);
    writeManifest("log");

    GeneratedManifest.generate(manifest, output, "1.0");

    assertTrue(!Files.readString(source).equals(before));
  }

  @Test
  void missesTheManifest() throws IOException {
    Files.delete(manifest);

    assertEquals(new BuildProblem.NoManifest(manifest), problem());
  }

  @Test
  void saysWhereTheManifestIsWrong() throws IOException {
    writeManifest("not a name");

    Problem problem = problem();

    assertInstanceOf(BuildProblem.BadManifest.class, problem);
    assertTrue(problem.message().startsWith(manifest + ":"), problem.message());
  }

  private Problem problem() {
    return assertThrows(
            ProblemException.class, () -> GeneratedManifest.generate(manifest, output, "1.0"))
        .problem();
  }

  private void writeManifest(String device) throws IOException {
    Files.writeString(
        manifest,
        """
        {"type": "solo5.manifest", "version": 1,
         "devices": [{"name": "%s", "type": "BLOCK_BASIC"}]}
        """
            .formatted(device));
  }
}
