package dev.solo5.toolchain.problem;

import dev.solo5.toolchain.problem.ToolchainProblem.CompilerNotFound;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of the one-line messages. */
final class ProblemText {
  private ProblemText() {}

  static String directories(List<Path> directories) {
    return directories.isEmpty()
        ? "nowhere (PATH is empty)"
        : directories.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  static String tried(List<CompilerNotFound.Rejected> rejected) {
    return rejected.stream()
        .map(one -> one.candidate() + " (" + one.reason() + ")")
        .collect(Collectors.joining(", "));
  }

  static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** {@code ": "} and the first error, or nothing when there is none. */
  static String firstError(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(one -> one.severity() == Diagnostic.Severity.ERROR)
        .findFirst()
        .map(one -> ": " + one.message())
        .orElse("");
  }
}
