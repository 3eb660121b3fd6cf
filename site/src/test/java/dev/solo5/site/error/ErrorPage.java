package dev.solo5.site.error;

import dev.solo5.build.problem.InstanceProblem;
import dev.solo5.build.problem.Problem;
import dev.solo5.build.problem.RunProblem;
import dev.solo5.build.problem.UnikernelProblem;
import dev.solo5.image.problem.ImageProblem;
import dev.solo5.site.MarkdownText;
import dev.solo5.site.error.Examples.Example;
import dev.solo5.site.javadoc.SourceIndex;
import dev.solo5.site.javadoc.TypeDoc;
import dev.solo5.toolchain.problem.ToolchainProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * {@code docs/errors.md}, made anew: messages, causes and the plugin's advice come from the
 * problems; what else there is, is written in the page and stays.
 */
final class ErrorPage {
  private static final String CURE = "**Cure.** ";

  /** The page says more about these than the plugin's one line. */
  private static final Set<Class<?>> SAYS_MORE =
      Set.of(
          UnikernelProblem.NotAUnikernel.class,
          RunProblem.GuestEnded.class,
          RunProblem.RunsFailed.class,
          InstanceProblem.Died.class,
          Problem.MachineFailed.class,
          ToolchainProblem.FileUnusable.class,
          ToolchainProblem.CompileFailed.class,
          ImageProblem.CannotWrite.class);

  /**
   * The lines below each heading, with it; below both, as {@code hvt/NoKvm}; and above the first.
   */
  private final Map<String, String> written = new HashMap<>();

  private final SourceIndex sources;

  /** Reads the page as it is. */
  ErrorPage(String page, SourceIndex sources) {
    this.sources = sources;
    String part = "";
    String place = "";
    for (String line : page.lines().toList()) {
      if (line.startsWith("## ")) {
        part = line.substring("## ".length());
        place = part;
      } else if (line.startsWith("### ")) {
        place = part + "/" + line.substring("### ".length());
      }
      written.merge(place, line + "\n", String::concat);
    }
  }

  /** The page as it should be. */
  String renewed() {
    StringBuilder page = new StringBuilder(written("", "# Errors\n\n"));
    Examples.all()
        .forEach((part, examples) -> {
          page.append(written(part, "## " + part + "\n\n"));
          examples.forEach(example -> page.append(entry(part, example)));
        });
    return page.toString().stripTrailing() + "\n";
  }

  private String entry(String part, Example example) {
    return "### %s\n\n%s\n%s\n\n%s%s\n\n"
        .formatted(
            example.name(),
            MarkdownText.block("text", example.message()),
            cause(example),
            CURE,
            cure(part, example));
  }

  /** What the source says of the type. */
  String cause(Example example) {
    return sources.find(example.problem().getClass().getName()).map(TypeDoc::comment).orElse("");
  }

  /** What to do. */
  String cure(String part, Example example) {
    boolean advised =
        example.advice().isPresent() && !SAYS_MORE.contains(example.problem().getClass());
    if (advised) {
      return AdviceMarkdown.of(example.advice().get());
    }
    String entry = written(part + "/" + example.name(), "");
    int cure = entry.indexOf(CURE);
    return cure < 0 ? "" : entry.substring(cure + CURE.length()).strip();
  }

  private String written(String place, String otherwise) {
    return written.getOrDefault(place, otherwise);
  }
}
