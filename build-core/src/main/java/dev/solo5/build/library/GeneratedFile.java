package dev.solo5.build.library;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Files that a build makes. One that has its content already is left untouched, so that nothing is
 * made again for it.
 */
public final class GeneratedFile {
  private GeneratedFile() {}

  /**
   * Writes a text, and makes the directories it is in.
   *
   * @throws ProblemException with a {@link Problem.MachineFailed}
   */
  public static void write(Path file, String text) throws ProblemException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #write(Path, String)}. */
  public static void write(Path file, byte[] content) throws ProblemException {
    try {
      writeIfOther(file, content);
    } catch (IOException e) {
      throw ProblemException.machineFailed(file, e);
    }
  }

  static void writeIfOther(Path file, byte[] content) throws IOException {
    if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    }
  }
}
