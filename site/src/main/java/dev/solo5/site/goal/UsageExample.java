package dev.solo5.site.goal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Examples of goals, written by hand: {@code usage/GOAL.md} beside this class. */
final class UsageExample {
  private UsageExample() {}

  /** Markdown. */
  static Optional<String> of(String goal) {
    try (InputStream in = UsageExample.class.getResourceAsStream("usage/" + goal + ".md")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
