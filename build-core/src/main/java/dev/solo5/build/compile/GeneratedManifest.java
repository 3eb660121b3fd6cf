package dev.solo5.build.compile;

import dev.solo5.build.library.GeneratedFile;
import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.codegen.NoteSource;
import dev.solo5.toolchain.store.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The C source of a manifest's NOTE. */
public final class GeneratedManifest {
  private static final String FILE = "manifest.c";
  private static final String RECORD = ".manifest.made";

  private GeneratedManifest() {}

  /**
   * Generates the source. A file that has the right content already is left untouched, so that
   * nothing is compiled again for it.
   *
   * @param manifest the manifest, JSON
   * @param directory where the source goes; made when it is missing
   * @param version of the generator, for the first line
   * @return the source
   * @throws ProblemException with a {@link BuildProblem.NoManifest} or {@link
   *     BuildProblem.BadManifest}
   */
  public static Path generate(Path manifest, Path directory, String version)
      throws ProblemException {
    Path file = directory.resolve(FILE);
    Path record = directory.resolve(RECORD);
    byte[] json = bytes(manifest);
    try {
      if (!record(json, version, file).equals(text(record))) {
        GeneratedFile.write(file, NoteSource.of(ManifestFile.read(manifest), version));
        Files.writeString(record, record(json, version, file));
      }
      return file;
    } catch (IOException e) {
      throw ProblemException.machineFailed(file, e);
    }
  }

  /** Says from what a source was generated, and what it was: neither has to be read then. */
  private static String record(byte[] json, String version, Path file) throws IOException {
    return Files.isRegularFile(file)
        ? new Digest().add(version).add(json).add(Files.readAllBytes(file)).hex()
        : "none";
  }

  /** The content of a file of ours; empty when there is none. */
  private static String text(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  private static byte[] bytes(Path manifest) throws ProblemException {
    try {
      return Files.readAllBytes(manifest);
    } catch (NoSuchFileException e) {
      throw new ProblemException(new BuildProblem.NoManifest(manifest), e);
    } catch (IOException e) {
      throw ProblemException.machineFailed(manifest, e);
    }
  }
}
