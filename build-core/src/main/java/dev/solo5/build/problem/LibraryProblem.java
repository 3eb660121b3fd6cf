package dev.solo5.build.problem;

import java.nio.file.Path;
import java.util.List;

/** What is wrong with a library, made here or depended on. */
public sealed interface LibraryProblem extends Problem {

  @Override
  default String message() {
    return switch (this) {
      case EmptyLibrary(var sources, var headers) ->
          "nothing to build a library from: no source in %s, no header in %s"
              .formatted(sources, headers);
      case DependencyUnavailable(var coordinates, var reason) ->
          "%s can't be resolved: %s".formatted(coordinates, reason);
      case NotALibrary(var file, var reason) -> "%s: not a library: %s".formatted(file, reason);
      case NoArchive(var library, var architecture, var existing) ->
          "%s: no archive for %s, only for %s"
              .formatted(library, architecture, String.join(", ", existing));
    };
  }

  /** A library would have neither headers nor an archive. */
  record EmptyLibrary(Path sources, Path headers) implements LibraryProblem {}

  /** A library, something it depends on, or a released unikernel can't be resolved. */
  record DependencyUnavailable(String coordinates, String reason) implements LibraryProblem {}

  /** A dependency of type {@code unikernel-lib} is not such a library. */
  record NotALibrary(Path file, String reason) implements LibraryProblem {}

  /** A library was not built for the unikernel's architecture. */
  record NoArchive(String library, String architecture, List<String> existing)
      implements LibraryProblem {
    public NoArchive {
      existing = List.copyOf(existing);
    }
  }
}
