package dev.solo5.build.problem;

import dev.solo5.image.problem.ImageProblem;
import dev.solo5.manifest.ManifestProblem;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainException;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.nio.file.Path;
import java.util.List;

/** Why a project can't be built, or what was built can't be packaged. */
public sealed interface BuildProblem extends Problem {

  @Override
  default String message() {
    return switch (this) {
      case NoManifest(var file) -> file + ": no such manifest";
      case BadManifest(var problem) -> problem.message();
      case LauncherTwice(var className, var projects) ->
          "%s: the launcher of %s".formatted(className, String.join(" and of ", projects));
      case NoSources(var directory, var exists) ->
          directory + (exists ? ": no C, C++ or assembly source in it" : ": no such directory");
      case LinkLoop(var link, var target) ->
          "%s: a symbolic link to %s, which contains it; expected no loop of links"
              .formatted(link, target);
      case BuildFailed(var problem, _) -> problem.message();
      case ImageFailed(var problem) -> problem.message();
      case DefinedTwice(var symbol, var places, _, var problem) ->
          "%s does not link: %s is defined by %s"
              .formatted(problem.target().text(), symbol, String.join(" and by ", places));
      case HeaderHidden(var header, var library, var type, var scope, _) ->
          "%s is a header of %s, a dependency of %s"
              .formatted(
                  header,
                  library,
                  type.equals("unikernel-lib") ? "scope " + scope : "type " + type);
      case NothingToPublish(var project) ->
          project + ": nothing to package, since nothing was built in this Maven run";
    };
  }

  /** There is no manifest. */
  record NoManifest(Path file) implements BuildProblem {}

  /** The manifest is refused; the problem has the file and the place. */
  record BadManifest(ManifestProblem problem) implements BuildProblem {}

  /** Two unikernels would get launchers of the same name. */
  record LauncherTwice(String className, List<String> projects) implements BuildProblem {
    public LauncherTwice {
      projects = List.copyOf(projects);
    }
  }

  /** There is nothing to build from. */
  record NoSources(Path directory, boolean exists) implements BuildProblem {}

  /** A symbolic link makes a source directory endless. */
  record LinkLoop(Path link, Path target) implements BuildProblem {}

  /**
   * The toolchain can't build.
   *
   * @param before what tools printed before that, besides what the problem contains
   */
  record BuildFailed(ToolchainProblem problem, List<Diagnostic> before) implements BuildProblem {
    public BuildFailed {
      before = List.copyOf(before);
    }

    /** A problem before which no tool printed anything. */
    public BuildFailed(ToolchainProblem problem) {
      this(problem, List.of());
    }

    /** What a build threw. */
    public static BuildFailed of(ToolchainException thrown) {
      return new BuildFailed(thrown.problem(), thrown.before());
    }
  }

  /** A disk image can't be made. */
  record ImageFailed(ImageProblem problem) implements BuildProblem {}

  /**
   * Something is defined twice.
   *
   * @param places where: libraries by their coordinates, members of archives, lines of sources
   * @param library whether one of them is a library that the project depends on
   */
  record DefinedTwice(
      String symbol, List<String> places, boolean library, ToolchainProblem.LinkFailed problem)
      implements BuildProblem {
    public DefinedTwice {
      places = List.copyOf(places);
    }
  }

  /**
   * A source includes a header that a dependency has but hides from the sources of this project.
   *
   * @param type as the dependency is declared, {@code jar} if it has none
   * @param scope likewise
   */
  record HeaderHidden(
      String header,
      String library,
      String type,
      String scope,
      ToolchainProblem.CompileFailed problem)
      implements BuildProblem {}

  /** The project should be packaged, but nothing was built in this Maven run. */
  record NothingToPublish(String project) implements BuildProblem {}
}
