package dev.solo5.toolchain.sdk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of an SDK with gaps, each named {@code @LIKE_THIS@}. */
final class Template {
  private static final Pattern GAP = Pattern.compile("@([A-Z_]+)@");

  private final String name;
  private final String text;

  private Template(String name, String text) {
    this.name = name;
    this.text = text;
  }

  static Template named(String name) throws IOException {
    return new Template(name, text(name));
  }

  /** A text without gaps. */
  static String text(String name) throws IOException {
    try (InputStream stream = Template.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new FileNotFoundException(name + " is missing from the SDK's templates");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip() + "\n";
    }
  }

  /** The version of this toolchain. */
  static String version() throws IOException {
    return text("version.txt").strip();
  }

  /** The text with all gaps filled; values are not looked into. */
  String fill(Map<String, String> values) {
    return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(value(gap, values)));
  }

  private String value(MatchResult gap, Map<String, String> values) {
    String value = values.get(gap.group(1));
    if (value == null) {
      throw new IllegalArgumentException(name + ": nothing given for " + gap.group());
    }
    return value.strip();
  }
}
