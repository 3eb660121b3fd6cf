package dev.solo5.build.compile;

import dev.solo5.build.library.GeneratedFile;
import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.manifest.Manifest;
import dev.solo5.manifest.ManifestException;
import dev.solo5.manifest.ManifestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A manifest on disk. */
public final class ManifestFile {
  private ManifestFile() {}

  /**
   * Reads a manifest.
   *
   * @throws ProblemException with a {@link BuildProblem.NoManifest} or {@link
   *     BuildProblem.BadManifest}
   */
  public static Manifest read(Path file) throws ProblemException {
    try {
      return ManifestJson.parse(Files.readAllBytes(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new ProblemException(new BuildProblem.NoManifest(file), e);
    } catch (IOException e) {
      throw ProblemException.machineFailed(file, e);
    } catch (ManifestException e) {
      throw new ProblemException(new BuildProblem.BadManifest(e.problem()), e);
    }
  }

  /**
   * Writes the canonical text of a manifest, the same bytes for all that say the same; a file that
   * has them is left untouched.
   */
  public static void writeCanonical(Manifest manifest, Path file) throws ProblemException {
    GeneratedFile.write(file, ManifestJson.format(manifest));
  }
}
