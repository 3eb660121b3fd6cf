package dev.solo5.site.error;

import dev.solo5.build.problem.Problem;
import dev.solo5.maven.Advice;
import dev.solo5.site.MarkdownText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the plugin says to do about a problem, as Markdown. */
final class PluginAdvice {
  /** What one writes in a POM, on a command line or in a manifest. */
  private static final Pattern TYPED =
      Pattern.compile("<[^<>]+>|(?<![\\w-])-[-\\w][\\w.=/-]*\\w|/dev/\\w+|\\{.*}");

  private PluginAdvice() {}

  /** The advice; or {@code otherwise} where the message says it all and none follows it. */
  static String on(Problem problem, String otherwise) {
    return Advice.on(problem).map(PluginAdvice::markdown).orElse(otherwise);
  }

  private static String markdown(String advice) {
    StringBuilder text = new StringBuilder();
    Matcher typed = TYPED.matcher(advice);
    int end = 0;
    while (typed.find()) {
      text.append(MarkdownText.escape(advice.substring(end, typed.start())));
      text.append(MarkdownText.code(typed.group()));
      end = typed.end();
    }
    return text.append(MarkdownText.escape(advice.substring(end))).append('.').toString();
  }
}
