package dev.solo5.build.compile;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.manifest.Manifest;
import dev.solo5.manifest.ManifestException;
import dev.solo5.manifest.ManifestJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

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
      throw failed(file, e);
    } catch (ManifestException e) {
      throw new ProblemException(new BuildProblem.BadManifest(e.problem()), e);
    }
  }

  /**
   * Writes the canonical text of a manifest, the same bytes for all that say the same; a file that
   * has them is left untouched.
   */
  public static void writeCanonical(Manifest manifest, Path file) throws ProblemException {
    byte[] text = ManifestJson.format(manifest).getBytes(StandardCharsets.UTF_8);
    try {
      if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), text)) {
        Files.createDirectories(file.getParent());
        Files.write(file, text);
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static ProblemException failed(Path file, IOException e) {
    return new ProblemException(Problem.MachineFailed.of(file, e), e);
  }
}
