package dev.solo5.manifest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the JSON parser says about a syntax error, taken apart and without advice to programmers.
 */
record SyntaxMessage(String found, String expected) {

  private static final Pattern EXPECTING =
      Pattern.compile("(.*?):? \\(?(?:was expecting|expected):? (.*)", Pattern.DOTALL);

  /** The parser points to itself, with its own word for the file. */
  private static final Pattern MARKER =
      Pattern.compile(" *\\((for \\w+ starting|start marker) at \\[.*?\\]\\)", Pattern.DOTALL);

  private static final Pattern CHARACTER =
      Pattern.compile("character \\(('.{1,2}') \\(code \\d+\\)\\)", Pattern.DOTALL);

  private record Rule(String words, String expected) {}

  /** What a sentence that names nothing expected is about, most special first. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("no open", "the end of the file"),
          new Rule("comment", "no comment"),
          new Rule("has to be escaped", "an escape sequence for it"),
          new Rule("character escape", "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"),
          new Rule("numeric value", "a decimal number as JSON has them"),
          new Rule("number literal", "a decimal number as JSON has them"),
          new Rule("UTF-8", "UTF-8"));

  /** Splits the parser's sentence. */
  static SyntaxMessage of(String sentence) {
    String unmarked = MARKER.matcher(sentence).replaceAll("");
    String plain = CHARACTER.matcher(unmarked).replaceAll("$1").replaceFirst("^Unexpected ", "");
    Matcher expecting = EXPECTING.matcher(plain);
    return expecting.matches()
        ? new SyntaxMessage(begin(expecting.group(1)), expecting.group(2))
        : new SyntaxMessage(begin(plain.split(": ", 2)[0]), expected(plain));
  }

  private static String expected(String sentence) {
    return RULES.stream()
        .filter(rule -> sentence.contains(rule.words))
        .map(Rule::expected)
        .findFirst()
        .orElse("JSON as in RFC 8259");
  }

  private static String begin(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
