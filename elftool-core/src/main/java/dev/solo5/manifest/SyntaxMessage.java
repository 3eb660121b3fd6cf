package dev.solo5.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the JSON parser says about a syntax error, taken apart. */
record SyntaxMessage(String found, String expected) {

  private static final Pattern EXPECTING =
      Pattern.compile("(.*?):? \\(?(?:was expecting|expected):? (.*)", Pattern.DOTALL);

  /** The parser points to itself, with its own word for the file. */
  private static final Pattern MARKER =
      Pattern.compile(" *\\((for \\w+ starting|start marker) at \\[.*?\\]\\)", Pattern.DOTALL);

  /** Splits the parser's sentence; where it names nothing expected, JSON as such is. */
  static SyntaxMessage of(String sentence) {
    String plain = MARKER.matcher(sentence).replaceAll("").replaceFirst("^Unexpected ", "");
    Matcher expecting = EXPECTING.matcher(plain);
    return expecting.matches()
        ? new SyntaxMessage(expecting.group(1), expecting.group(2))
        : new SyntaxMessage(plain, "JSON as in RFC 8259");
  }
}
