package dev.solo5.maven.build;

import dev.solo5.maven.problem.Problem;
import dev.solo5.maven.problem.ProblemException;
import dev.solo5.toolchain.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a source directory that are compiled or linked. */
final class Inputs {
  private static final Set<String> LINKED = Set.of("o", "a");

  private Inputs() {}

  /**
   * Finds them, in all directories below, in the order of their names. What begins with a dot is
   * left out: it belongs to an editor or to version control.
   *
   * @throws ProblemException when there is none
   */
  static List<Path> in(Path directory) throws ProblemException {
    if (!Files.isDirectory(directory)) {
      throw new ProblemException(new Problem.NoSources(directory, false));
    }
    List<Path> inputs = list(directory);
    if (inputs.isEmpty()) {
      throw new ProblemException(new Problem.NoSources(directory, true));
    }
    return inputs;
  }

  /** As {@link #in}, of a directory that is there; there may be none. */
  static List<Path> list(Path directory) throws ProblemException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> isInput(directory.relativize(file)) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new ProblemException(Problem.MachineFailed.of(directory, e), e);
    }
  }

  private static boolean isInput(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = relative.toString();
    return Sources.isSource(relative)
        || (LINKED.contains(name.substring(name.lastIndexOf('.') + 1)) && name.contains("."));
  }
}
