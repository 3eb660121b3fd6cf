package dev.solo5.maven;

import dev.solo5.build.problem.BuildProblem;
import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.JavaProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.toolchain.problem.Diagnostic;
import dev.solo5.toolchain.problem.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/** What others said, compilers, linkers and guests, as entries of Maven's log. */
final class Diagnostics {
  /** Lines of the source, or of an explanation, shown below one message. */
  private static final int LINES = 8;

  private Diagnostics() {}

  /**
   * The errors behind a problem: {@code file:line:column: error: text}, and on further lines the
   * excerpt of the source and the notes that belong to it; or the last lines of a console.
   */
  static List<String> of(Problem problem) {
    return switch (problem) {
      case BuildProblem.BuildFailed _, BuildProblem.DefinedTwice _, BuildProblem.HeaderHidden _ ->
          entries(behind(problem));
      case JavaProblem.NotTranslated(_, var uses) -> JavaAdvice.each(uses);
      case JavaProblem.TranslatorFailed(_, _, var said) -> said;
      case InstanceProblem.NotReady notReady -> console(notReady.id(), notReady.console());
      case InstanceProblem.EndedEarly ended -> console(ended.id(), ended.console());
      case InstanceProblem.Died died -> console(died.id(), died.console());
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

  /** Tells a warning; its excerpt only with {@code -X}. */
  static void warn(Diagnostic warning, Log log) {
    if (warning.severity() == Severity.WARNING) {
      log.warn(warning.message());
    } else {
      log.debug(warning.message());
    }
    warning.details().forEach(log::debug);
  }

  /** The warnings behind a problem, which may say why. */
  static List<Diagnostic> warnings(Problem problem) {
    return behind(problem).stream().filter(one -> one.severity() == Severity.WARNING).toList();
  }

  private static List<Diagnostic> behind(Problem problem) {
    return switch (problem) {
      case BuildProblem.BuildFailed failed ->
          Stream.concat(failed.before().stream(), failed.problem().diagnostics().stream()).toList();
      case BuildProblem.DefinedTwice failed -> failed.problem().diagnostics();
      case BuildProblem.HeaderHidden failed -> failed.problem().diagnostics();
      default -> List.of();
    };
  }

  private static List<String> entries(List<Diagnostic> diagnostics) {
    List<String> entries = new ArrayList<>();
    boolean inError = false;
    for (Diagnostic one : diagnostics) {
      switch (one.severity()) {
        case ERROR -> {
          entries.add(one.message() + excerpt(one));
          inError = true;
        }
        case NOTE -> {
          if (inError) {
            entries.add(entries.removeLast() + "\n  " + one.message());
          }
        }
        case WARNING -> inError = false;
      }
    }
    return entries;
  }

  private static String excerpt(Diagnostic one) {
    var lines = new StringBuilder();
    one.details().stream().limit(LINES).forEach(line -> lines.append('\n').append(line));
    return lines.toString();
  }
}
