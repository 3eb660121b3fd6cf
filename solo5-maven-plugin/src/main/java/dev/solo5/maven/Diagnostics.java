package dev.solo5.maven;

import dev.solo5.maven.problem.Problem;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.util.List;

/** Messages of compilers and linkers as lines of Maven's log. */
final class Diagnostics {
  private Diagnostics() {}

  /** The errors behind a problem, with their notes, as {@code file:line:column: error: text}. */
  static List<String> of(Problem problem) {
    return problem instanceof Problem.BuildFailed failed
        ? lines(behind(failed.problem()))
        : List.of();
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
