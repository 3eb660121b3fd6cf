package dev.solo5.maven.build;

import dev.solo5.codegen.NoteSource;
import dev.solo5.manifest.Manifest;
import dev.solo5.manifest.ManifestException;
import dev.solo5.manifest.ManifestJson;
import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
    String source = NoteSource.of(read(manifest), version);
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

  private static Manifest read(Path manifest) throws ProblemException {
    try {
      return ManifestJson.parse(Files.readAllBytes(manifest), manifest.toString());
    } catch (NoSuchFileException e) {
      throw new ProblemException(new Problem.NoManifest(manifest), e);
    } catch (IOException e) {
      throw new ProblemException(
          new Problem.MachineFailed(manifest.toString(), String.valueOf(e.getMessage())), e);
    } catch (ManifestException e) {
      throw new ProblemException(new Problem.BadManifest(e.problem()), e);
    }
  }
}
