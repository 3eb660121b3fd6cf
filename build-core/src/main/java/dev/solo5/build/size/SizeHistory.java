package dev.solo5.build.size;

import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The report of each unikernel as it is, and as it was when it was last another.
 *
 * @param directory where the reports are: {@code NAME.TARGET.json}, {@code
 *     NAME.TARGET.previous.json}
 */
public record SizeHistory(Path directory) {
  /**
   * Takes a report into the history.
   *
   * @return the report before it, if there was one that said something else
   * @throws ProblemException with a {@link Problem.MachineFailed}
   */
  public Optional<SizeReport> put(SizeReport report) throws ProblemException {
    Path now = file(report);
    Path before = directory.resolve(report.unikernel() + ".previous.json");
    String text = SizeJson.write(report);
    try {
      if (!Files.exists(now) || !Files.readString(now).equals(text)) {
        Files.createDirectories(directory);
        if (Files.exists(now)) {
          Files.move(now, before, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(now, text);
      }
      return Files.exists(before) ? SizeJson.read(Files.readString(before)) : Optional.empty();
    } catch (IOException e) {
      throw ProblemException.machineFailed(directory, e);
    }
  }

  /** Where the report of a unikernel is, as JSON. */
  public Path file(SizeReport report) {
    return directory.resolve(report.unikernel() + ".json");
  }
}
