package dev.solo5.build.compile;

import dev.solo5.build.library.ProjectTree;
import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.toolchain.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The files of a source directory that are compiled or linked. */
final class SourceFiles {
  private static final Set<String> LINKED = Set.of("o", "a");

  private SourceFiles() {}

  /**
   * Finds them, in all directories below, in the order of their names; symbolic links are followed.
   * What begins with a dot is left out: it belongs to an editor or to version control.
   *
   * @param built directories that builds write to: what is there is no source, unless {@code
   *     directory} is in one itself
   * @throws ProblemException when there is none
   */
  static List<Path> in(Path directory, Set<Path> built) throws ProblemException {
    if (!Files.isDirectory(directory)) {
      throw new ProblemException(new BuildProblem.NoSources(directory, false));
    }
    List<Path> inputs = list(directory, built);
    if (inputs.isEmpty()) {
      throw new ProblemException(new BuildProblem.NoSources(directory, true));
    }
    return inputs;
  }

  /** As {@link #in}, of a directory that is there; there may be none. */
  static List<Path> list(Path directory, Set<Path> built) throws ProblemException {
    return ProjectTree.files(directory, built).stream()
        .filter(file -> isInput(directory.relativize(file)))
        .toList();
  }

  private static boolean isInput(Path relative) {
    String name = relative.toString();
    return Sources.isSource(relative)
        || (LINKED.contains(name.substring(name.lastIndexOf('.') + 1)) && name.contains("."));
  }
}
