package dev.solo5.build.compile;

import dev.solo5.build.library.Libraries.Archive;
import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.toolchain.compiler.LinkerMessages;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out what defines a symbol that is defined twice: libraries by their coordinates. */
final class DefinedTwice {
  private DefinedTwice() {}

  /**
   * The problem as the project sees it.
   *
   * @param base the project: what is below it has a relative name on command lines
   */
  static Problem explain(BuildProblem.BuildFailed problem, List<Archive> archives, Path base) {
    if (problem.problem() instanceof ToolchainProblem.LinkFailed failed) {
      for (Diagnostic diagnostic : failed.diagnostics()) {
        Optional<String> symbol = LinkerMessages.duplicateSymbol(diagnostic);
        List<String> places = LinkerMessages.definitions(diagnostic);
        if (symbol.isPresent() && places.size() > 1) {
          List<String> definers =
              places.stream().map(place -> definer(place, archives, base)).toList();
          boolean library = !definers.equals(places.stream().map(p -> below(base, p)).toList());
          return new BuildProblem.DefinedTwice(symbol.get(), definers, library, failed);
        }
      }
    }
    return problem;
  }

  private static String definer(String place, List<Archive> archives, Path base) {
    return archives.stream()
        .filter(archive -> place.startsWith(onCommandLine(archive.file(), base) + "("))
        .map(Archive::library)
        .findFirst()
        .orElse(below(base, place));
  }

  private static String below(Path base, String place) {
    return place.startsWith(base + "/") ? place.substring(base.toString().length() + 1) : place;
  }

  private static String onCommandLine(Path file, Path base) {
    return (file.startsWith(base) ? base.relativize(file) : file).toString();
  }
}
