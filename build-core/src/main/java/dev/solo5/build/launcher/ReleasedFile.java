package dev.solo5.build.launcher;

import java.nio.file.Path;

/**
 * A unikernel that another project has published: one of its files.
 *
 * @param group of the project
 * @param name of the project, which its unikernel bears too
 * @param file resolved by Maven
 */
public record ReleasedFile(String group, String name, Path file) {
  /** The project, as people write it. */
  public String project() {
    return group + ":" + name;
  }
}
