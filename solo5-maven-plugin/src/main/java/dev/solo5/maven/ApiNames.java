package dev.solo5.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The names of the public API, as its header says them. */
final class ApiNames {
  private static final String HEADER = "/dev/solo5/bindings/include/solo5/solo5.h";
  private static final Pattern FUNCTION =
      Pattern.compile("^[^*/]*\\b(solo5_\\w+)\\(", Pattern.MULTILINE);

  /** The functions that the bindings define. */
  static final List<String> FUNCTIONS = functions();

  private ApiNames() {}

  private static List<String> functions() {
    try (InputStream header =
        Objects.requireNonNull(ApiNames.class.getResourceAsStream(HEADER), HEADER)) {
      return FUNCTION
          .matcher(new String(header.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .map((MatchResult found) -> found.group(1))
          .filter(name -> !name.equals("solo5_app_main"))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
