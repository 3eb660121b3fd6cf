package dev.solo5.site;

import java.util.regex.Pattern;

/** Text put into Markdown so that it shows as it is. */
public final class MarkdownText {
  private static final Pattern PUNCTUATION = Pattern.compile("[\\\\`*_{}\\[\\]<>#|!&~]");

  private MarkdownText() {}

  /** Plain text on one line. */
  public static String escape(String text) {
    return PUNCTUATION.matcher(text).replaceAll("\\\\$0");
  }

  /** Code on one line; not empty, as Markdown has no empty code. */
  public static String code(String text) {
    String fence = "`";
    while (text.contains(fence)) {
      fence += "`";
    }
    String space = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + space + text + space + fence;
  }

  /** A block of code. */
  public static String block(String language, String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return "%s%s\n%s\n%s\n".formatted(fence, language, text.stripTrailing(), fence);
  }
}
