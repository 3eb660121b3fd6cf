package dev.solo5.maven.build;

import dev.solo5.codegen.NoteSource;
import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The C source of a manifest's NOTE. */
public final class GeneratedManifest {
  private static final String FILE = "manifest.c";

  private GeneratedManifest() {}

  /**
   * Generates the source. A file that has the right content already is left untouched, so that
   * nothing is compiled again for it.
   *
   * @param manifest the manifest, JSON
   * @param directory where the source goes; made when it is missing
   * @param version of the generator, for the first line
   * @return the source
   * @throws ProblemException with a {@link Problem.NoManifest} or {@link Problem.BadManifest}
   */
  public static Path generate(Path manifest, Path directory, String version)
      throws ProblemException {
    String source = NoteSource.of(ManifestFile.read(manifest), version);
    Path file = directory.resolve(FILE);
    try {
      if (!Files.isRegularFile(file) || !Files.readString(file).equals(source)) {
        Files.createDirectories(directory);
        Files.writeString(file, source);
      }
      return file;
    } catch (IOException e) {
      throw new ProblemException(
          new Problem.MachineFailed(file.toString(), String.valueOf(e.getMessage())), e);
    }
  }
}
