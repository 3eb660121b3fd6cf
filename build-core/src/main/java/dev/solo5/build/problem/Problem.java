package dev.solo5.build.problem;

import dev.solo5.image.problem.FailureWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Why a goal can't do what it was asked to do. */
public sealed interface Problem
    permits BuildProblem,
        DeviceProblem,
        InstanceProblem,
        JavaProblem,
        LibraryProblem,
        RunProblem,
        UnikernelProblem,
        Problem.BadParameter,
        Problem.UnknownElement,
        Problem.NoProject,
        Problem.NothingInReactor,
        Problem.MachineLacks,
        Problem.Interrupted,
        Problem.MachineFailed {
  /** One line for a person: subject, place, found, expected. Advice is added at the edge. */
  default String message() {
    return switch (this) {
      case BuildProblem other -> other.message();
      case DeviceProblem other -> other.message();
      case InstanceProblem other -> other.message();
      case JavaProblem other -> other.message();
      case LibraryProblem other -> other.message();
      case RunProblem other -> other.message();
      case UnikernelProblem other -> other.message();
      case BadParameter(var parameter, var found, var expected) ->
          "%s: found '%s', expected %s".formatted(parameter, found, expected);
      case UnknownElement(var element, _) -> "no goal has a parameter '%s'".formatted(element);
      case NoProject(var directory) -> directory + ": no pom.xml, and no unikernel named";
      case NothingInReactor(var lacking, var projects) ->
          "%s in any of the %s projects".formatted(lacking.text(), projects);
      case MachineLacks(var things) -> "this machine lacks: " + String.join(", ", things);
      case Interrupted _ -> "interrupted";
      case MachineFailed(var subject, var reason) -> subject + ": " + reason;
    };
  }

  /** A parameter has a value it can't have. */
  record BadParameter(String parameter, String found, String expected) implements Problem {}

  /**
   * The configuration has an element that no goal knows.
   *
   * @param meant the element that was probably meant
   */
  record UnknownElement(String element, Optional<String> meant) implements Problem {}

  /** There is no POM to build from, and no file was named. */
  record NoProject(Path directory) implements Problem {}

  /**
   * None of several projects has what the goal needs.
   *
   * @param lacking what they all lack
   */
  record NothingInReactor(Lack lacking, int projects) implements Problem {}

  /** The machine lacks something. */
  record MachineLacks(List<String> things) implements Problem {
    public MachineLacks {
      things = List.copyOf(things);
    }
  }

  /** Somebody stopped Maven. */
  record Interrupted() implements Problem {}

  /** A file or a process fails for a reason outside the project. */
  record MachineFailed(String subject, String reason) implements Problem {
    /**
     * Something can't be done with a file or directory.
     *
     * @param file unless the exception names the actual one, such as a directory around it
     */
    public static MachineFailed of(Path file, Exception e) {
      Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
      if (cause instanceof FileSystemException failed
          && failed.getFile() != null
          && failed.getOtherFile() == null) {
        return new MachineFailed(failed.getFile(), FailureWords.of(failed));
      }
      String reason =
          cause instanceof IOException failed
              ? FailureWords.of(failed)
              : String.valueOf(e.getMessage());
      return new MachineFailed(file.toString(), reason);
    }
  }
}
