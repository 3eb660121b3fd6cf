package dev.solo5.launcher;

import dev.solo5.elf.Target;
import java.nio.file.Path;

/**
 * A unikernel that was built: a directory with a file for each target, {@code NAME.TARGET}.
 *
 * @param directory of the files
 * @param name of the unikernel
 */
public record Unikernel(Path directory, String name) {
  /** Where Surefire and Failsafe say that the project is. */
  private static final String PROJECT = "basedir";

  /**
   * A unikernel of the project that is being tested.
   *
   * @param directory relative to the project, which is the system property {@code basedir}, or the
   *     current directory where there is none
   */
  public static Unikernel inProject(String directory, String name) {
    return new Unikernel(Path.of(System.getProperty(PROJECT, "")).resolve(directory), name);
  }

  /** The file for a target, whether it is there or not. */
  public Path file(Target target) {
    return directory.resolve(name + "." + target.text());
  }
}
