package dev.solo5.build.translation;

import dev.solo5.build.problem.JavaProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The problems in the translator's result, as the project sees them.
 *
 * @param request what was to be translated
 * @param result as the translator's {@code Main} writes it
 */
record TranslatorProblems(TranslationRequest request, Properties result) {
  private static final String KIND = "problem";

  /** What prevents the translation; empty when nothing does. */
  Optional<JavaProblem> problem() {
    if (text(0, KIND).isEmpty()) {
      return Optional.empty();
    }
    String name = text(0, "name");
    return Optional.of(
        switch (text(0, KIND)) {
          case "NoMainClass" ->
              new JavaProblem.NoMainClass(name, TranslationRecord.lines(result, "0.mains"));
          case "NoMainMethod" -> new JavaProblem.NoMainMethod(name);
          case "TooNew" ->
              new JavaProblem.ClassTooNew(name, number(0, "release"), number(0, "newest"));
          default -> new JavaProblem.NotTranslated(request.mainClass(), uses());
        });
  }

  private List<JavaProblem.Use> uses() {
    List<JavaProblem.Use> uses = new ArrayList<>();
    for (int i = 0; !text(i, KIND).isEmpty(); i++) {
      uses.add(
          new JavaProblem.Use(
              present(i, "method"),
              present(i, "file").map(this::source),
              number(i, "line"),
              present(i, "subject"),
              text(i, "text")));
    }
    return uses;
  }

  /** A source of the project relative to it; any other as its class names it. */
  private String source(String file) {
    return request.sourceRoots().stream()
        .map(root -> root.resolve(file))
        .filter(Files::isRegularFile)
        .map(this::relative)
        .findFirst()
        .orElse(file);
  }

  private String relative(Path file) {
    Path base = request.baseDirectory();
    return (file.startsWith(base) ? base.relativize(file) : file).toString();
  }

  private Optional<String> present(int problem, String key) {
    return Optional.of(text(problem, key)).filter(text -> !text.isEmpty());
  }

  private int number(int problem, String key) {
    return Integer.parseInt(text(problem, key));
  }

  private String text(int problem, String key) {
    return result.getProperty(problem + "." + key, "");
  }
}
