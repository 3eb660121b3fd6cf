package dev.solo5.toolchain.sdk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that was run to its end, as a shell would run it. */
record Ran(int status, String out, String err) {
  static Ran in(Path directory, Map<String, String> environment, Object... command)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    for (Object word : command) {
      words.add(word.toString());
    }
    Path out = Files.createTempFile("out", null);
    Path err = Files.createTempFile("err", null);
    var builder = new ProcessBuilder(words).directory(directory.toFile());
    builder.environment().putAll(Map.of("LC_ALL", "C", "PWD", directory.toString()));
    builder.environment().putAll(environment);
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    int status = builder.start().waitFor();
    try {
      return new Ran(status, text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  static Ran in(Path directory, Object... command) throws IOException, InterruptedException {
    return in(directory, Map.of(), command);
  }

  /** This, when it succeeded and had nothing to say. */
  Ran silent() {
    return check(status == 0 && out.isEmpty() && err.isEmpty());
  }

  /** This, when it succeeded. */
  Ran succeeded() {
    return check(status == 0);
  }

  private Ran check(boolean good) {
    if (!good) {
      throw new AssertionError(this);
    }
    return this;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
