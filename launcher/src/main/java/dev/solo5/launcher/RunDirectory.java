package dev.solo5.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one run: {@code console.log}, {@code report.json} once it has ended, {@code
 * command}, which repeats the run by hand, and the disks created for it.
 *
 * @param path of the directory, which belongs to this run alone
 */
public record RunDirectory(Path path) {
  /**
   * Creates a directory with this name; if the name is taken, the first free number from 2 is
   * added.
   */
  static RunDirectory create(Path runs, String name) throws LaunchException {
    try {
      Files.createDirectories(runs);
      for (int number = 1; ; number++) {
        Path path = runs.resolve(number == 1 ? name : name + "-" + number);
        try {
          return new RunDirectory(Files.createDirectory(path)); // decides between threads too
        } catch (FileAlreadyExistsException e) {
          // another run has it
        }
      }
    } catch (IOException e) {
      throw new LaunchException(new LaunchProblem.NoRunDirectory(e.toString()), e);
    }
  }

  /** Everything the guest wrote. */
  public Path console() {
    return path.resolve("console.log");
  }

  /** What was observed, as JSON; exists once the guest has ended. */
  public Path report() {
    return path.resolve("report.json");
  }

  /** The same launch as a command line. */
  public Path command() {
    return path.resolve("command");
  }

  /** A disk made for the run. */
  Path disk(String device) {
    return path.resolve(device + ".disk");
  }

  void write(Path file, String text) throws LaunchException {
    try {
      Files.writeString(file, text, UTF_8);
    } catch (IOException e) {
      throw new LaunchException(new LaunchProblem.NoRunDirectory(e.toString()), e);
    }
  }

  /** Deletes the directory and everything in it; call this only after the guest has ended. */
  public void delete() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(path)) {
      files = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
