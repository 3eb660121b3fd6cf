package dev.solo5.maven.build;

import dev.solo5.maven.library.Libraries.Archive;
import dev.solo5.maven.problem.Problem;
import dev.solo5.toolchain.compiler.LinkerMessages;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells by their coordinates the libraries that define what something else defines too. */
final class DefinedTwice {
  private DefinedTwice() {}

  /**
   * The problem as the project sees it.
   *
   * @param base the project: what is below it has a relative name on command lines
   */
  static Problem explain(ToolchainProblem problem, List<Archive> archives, Path base) {
    if (problem instanceof ToolchainProblem.LinkFailed failed) {
      for (Diagnostic diagnostic : failed.diagnostics()) {
        Optional<String> symbol = LinkerMessages.duplicateSymbol(diagnostic);
        List<String> libraries = namedIn(diagnostic, archives, base);
        if (symbol.isPresent() && !libraries.isEmpty()) {
          return new Problem.DefinedTwice(symbol.get(), libraries, failed);
        }
      }
    }
    return new Problem.BuildFailed(problem);
  }

  private static List<String> namedIn(Diagnostic diagnostic, List<Archive> archives, Path base) {
    String said = diagnostic.text() + "\n" + String.join("\n", diagnostic.details());
    return archives.stream()
        .filter(archive -> said.contains(onCommandLine(archive.file(), base)))
        .map(Archive::library)
        .toList();
  }

  private static String onCommandLine(Path file, Path base) {
    return (file.startsWith(base) ? base.relativize(file) : file).toString();
  }
}
