package dev.solo5.build.library;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.ProblemException;
import dev.solo5.toolchain.store.LinkLoop;
import dev.solo5.toolchain.store.LinkedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The hand-written files in a project's directory. */
public final class ProjectTree {
  private ProjectTree() {}

  /**
   * The files below {@code directory}, sorted; symbolic links are followed. What begins with a dot
   * is left out: it belongs to an editor or to version control.
   *
   * @param built directories that builds write to, left out where they are below {@code directory}
   * @throws ProblemException with a {@link BuildProblem.LinkLoop} or {@link Problem.MachineFailed}
   */
  public static List<Path> files(Path directory, Set<Path> built) throws ProblemException {
    try {
      return LinkedTree.files(
          directory,
          path -> String.valueOf(path.getFileName()).startsWith(".") || isBuilt(path, built));
    } catch (LinkLoop e) {
      throw new ProblemException(new BuildProblem.LinkLoop(e.link(), e.target()), e);
    } catch (IOException e) {
      throw ProblemException.machineFailed(directory, e);
    }
  }

  private static boolean isBuilt(Path path, Set<Path> built) {
    return built.contains(path)
        || (Files.isSymbolicLink(path) && built.stream().anyMatch(one -> isSame(path, one)));
  }

  private static boolean isSame(Path link, Path directory) {
    try {
      return Files.isSameFile(link, directory);
    } catch (IOException e) {
      return false; // one of them is not there
    }
  }
}
