package dev.solo5.site.error;

import dev.solo5.site.MarkdownText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plugin's advice, which is plain text, as Markdown. */
final class AdviceMarkdown {
  /** What one writes in a POM, on a command line or in a manifest. */
  private static final Pattern TYPED =
      Pattern.compile("<[^<>]+>|(?<![\\w-])-[-\\w][\\w.=/-]*\\w|/dev/\\w+|\\{.*}");

  private AdviceMarkdown() {}

  /** A sentence. */
  static String of(String advice) {
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
