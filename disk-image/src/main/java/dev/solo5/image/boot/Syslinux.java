package dev.solo5.image.boot;

import dev.solo5.image.problem.ImageException;
import dev.solo5.image.problem.ImageProblem.InstallationFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The installer of SYSLINUX. It needs no privileges: it reaches into the volume with mtools.
 *
 * @param program where it is
 * @param searchPath where it finds mtools
 */
public record Syslinux(Path program, String searchPath) implements Installer {

  @Override
  public void install(Path disk, long offset) throws ImageException, InterruptedException {
    try {
      Path said = Files.createTempFile("solo5-syslinux", ".txt");
      try {
        int status = run(disk, offset, said);
        if (status != 0) {
          throw new ImageException(new InstallationFailed(program, status, oneLine(said)));
        }
      } finally {
        Files.delete(said);
      }
    } catch (IOException e) {
      throw new ImageException(
          new InstallationFailed(program, -1, String.valueOf(e.getMessage())), e);
    }
  }

  private int run(Path disk, long offset, Path said) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            program.toString(), "--install", "--offset", Long.toString(offset), disk.toString());
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    // Nothing of the user's: settings of mtools would change what is written.
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", searchPath, "LC_ALL", "C", "TZ", "UTC0"));
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String oneLine(Path said) throws IOException {
    String text = new String(Files.readAllBytes(said), StandardCharsets.ISO_8859_1);
    return String.join("; ", text.strip().split("\\s*\\n\\s*", -1));
  }
}
