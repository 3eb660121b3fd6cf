package dev.solo5.launcher;

import dev.solo5.elf.Target;
import java.nio.file.Path;

/**
 * A built unikernel: a directory with a file for each target, {@code NAME.TARGET}.
 *
 * @param directory of the files
 * @param name of the unikernel
 */
public record Unikernel(Path directory, String name) {
  /**
   * A unikernel of the project under test.
   *
   * @param directory relative to the project, which is found wherever its tests are started; a path
   *     that begins with {@code target} refers to the build directory, whatever that is called
   */
  public static Unikernel inProject(String directory, String name) {
    return new Unikernel(Project.current().resolve(directory), name);
  }

  /** The file for a target, whether it exists or not. */
  public Path file(Target target) {
    return directory.resolve(name + "." + target.text());
  }
}
