package dev.solo5.build.compile;

import dev.solo5.build.problem.ProblemException;
import dev.solo5.toolchain.SourceFlags;
import dev.solo5.toolchain.Sources;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Flags for the sources that match one of several patterns.
 *
 * @param patterns as {@link SourcePattern} reads them
 * @param flags what the compiler gets for them
 */
public record PatternFlags(List<String> patterns, List<String> flags) {
  public PatternFlags {
    patterns = List.copyOf(patterns);
    flags = List.copyOf(flags);
  }

  /**
   * These flags for the sources among {@code inputs}.
   *
   * @param directory what patterns are relative to
   * @throws ProblemException when a pattern matches none, which is never meant
   */
  SourceFlags of(Path directory, List<Path> inputs) throws ProblemException {
    Set<Path> matching = new LinkedHashSet<>();
    for (String pattern : patterns) {
      var reader = new SourcePattern(pattern);
      List<Path> found =
          inputs.stream()
              .filter(Sources::isSource)
              .filter(input -> reader.matches(directory.relativize(input)))
              .toList();
      if (found.isEmpty()) {
        throw ProblemException.badParameter(
            "sources", pattern, "a pattern that a source in " + directory + " matches");
      }
      matching.addAll(found);
    }
    return new SourceFlags(matching, flags);
  }
}
