package dev.solo5.build.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which launchers are wanted.
 *
 * @param manifest of the project's own unikernel; without a file there, released ones are enough
 * @param name of the project's own unikernel
 * @param className of its launcher; empty for one made of the name
 * @param packageName of all launchers; empty for the group
 * @param group of the project
 * @param released files of unikernels that the tests depend on
 * @param baseDirectory of the project, which tests run in
 * @param unikernels directory in which the project's unikernels will be built
 * @param sources directory for the launchers
 * @param version of this plugin
 */
public record LauncherRequest(
    Path manifest,
    String name,
    Optional<String> className,
    Optional<String> packageName,
    String group,
    List<ReleasedFile> released,
    Path baseDirectory,
    Path unikernels,
    Path sources,
    String version) {
  public LauncherRequest {
    released = List.copyOf(released);
  }
}
