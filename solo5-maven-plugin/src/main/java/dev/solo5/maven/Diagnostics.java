package dev.solo5.maven;

import dev.solo5.maven.problem.Problem;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.util.List;
import java.util.stream.Stream;

/** What others said, compilers, linkers and guests, as lines of Maven's log. */
final class Diagnostics {
  private Diagnostics() {}

  /**
   * The errors behind a problem, with their notes, as {@code file:line:column: error: text}; the
   * last lines of a console.
   */
  static List<String> of(Problem problem) {
    return switch (problem) {
      case Problem.BuildFailed failed -> lines(behind(failed.problem()));
      case Problem.NotReady notReady -> console(notReady.id(), notReady.console());
      case Problem.EndedEarly ended -> console(ended.id(), ended.console());
      case Problem.Died died -> console(died.id(), died.console());
      default -> List.of();
    };
  }

  /** The last lines of a console, under a line that says so. */
  static List<String> console(String id, List<String> lines) {
    return lines.isEmpty()
        ? List.of("The console of " + id + " is empty.")
        : Stream.concat(
                Stream.of("The last lines of the console of " + id + ":"),
                lines.stream().map(line -> "  | " + line))
            .toList();
  }

  private static List<Diagnostic> behind(ToolchainProblem problem) {
    return switch (problem) {
      case ToolchainProblem.CompileFailed failed -> failed.diagnostics();
      case ToolchainProblem.LinkFailed failed -> failed.diagnostics();
      case ToolchainProblem.BindingsFailed failed -> failed.diagnostics();
      default -> List.of();
    };
  }

  private static List<String> lines(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(one -> one.severity() == Severity.ERROR)
        .map(Diagnostic::message)
        .toList();
  }
}
