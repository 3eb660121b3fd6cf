package dev.solo5.toolchain.sdk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of an SDK, with gaps, each named {@code @LIKE_THIS@}, or without. */
final class Template {
  private static final Pattern GAP = Pattern.compile("@([A-Z_]+)@");

  private Template() {}

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

  /** A text with all gaps filled; values are not looked into. */
  static String fill(String name, Map<String, String> values) throws IOException {
    return GAP.matcher(text(name))
        .replaceAll(gap -> {
          String value = values.get(gap.group(1));
          if (value == null) {
            throw new IllegalArgumentException(name + ": nothing given for " + gap.group());
          }
          return Matcher.quoteReplacement(value.strip());
        });
  }
}
