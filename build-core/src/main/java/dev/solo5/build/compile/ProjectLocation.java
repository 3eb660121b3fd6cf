package dev.solo5.build.compile;

import dev.solo5.build.library.GeneratedFile;
import dev.solo5.build.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;

/**
 * Where a project and what its build makes are, for tests that are started in another directory: a
 * file among the classes of the tests, which the launcher reads. Its paths are relative to it.
 */
public final class ProjectLocation {
  private static final String FILE = "META-INF/solo5/project.properties";

  private ProjectLocation() {}

  /**
   * Writes it; one that has the right content already is left untouched.
   *
   * @param testClasses directory of the classes of the tests
   * @param base the project's directory
   * @param build the directory of what the build makes
   */
  public static void write(Path testClasses, Path base, Path build) throws ProblemException {
    String text =
        "base=%s\nbuild=%s\n".formatted(relative(testClasses, base), relative(testClasses, build));
    GeneratedFile.write(testClasses.resolve(FILE), text);
  }

  /** A backslash in a name would begin an escape. */
  private static String relative(Path from, Path to) {
    return from.relativize(to).toString().replace(File.separatorChar, '/').replace("\\", "\\\\");
  }
}
