package dev.solo5.build.compile;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A pattern of files as Maven's users write them: {@code *} stands for anything within a name,
 * {@code ?} for one letter of it, {@code **} for any directories, also none; a slash at the end for
 * all that is below.
 */
final class SourcePattern {
  private static final Pattern PART = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+");

  private final Pattern expression;

  SourcePattern(String text) {
    String whole = text.endsWith("/") ? text + "**" : text;
    var expression = new StringBuilder();
    PART.matcher(whole).results().map(part -> expression(part.group())).forEach(expression::append);
    this.expression = Pattern.compile(expression.toString());
  }

  /** Whether a relative path matches. */
  boolean matches(Path file) {
    return expression.matcher(file.toString()).matches();
  }

  private static String expression(String part) {
    return switch (part) {
      case "**/" -> "(?:.*/)?";
      case "**" -> ".*";
      case "*" -> "[^/]*";
      case "?" -> "[^/]";
      default -> Pattern.quote(part);
    };
  }
}
