package dev.solo5.bindings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end.
 *
 * @param status its exit status; 128 + n if signal n killed it
 * @param output what it wrote to standard output and standard error
 */
record Finished(int status, String output) {
  private static final long LIMIT_SECONDS = 120;

  /** Runs a command in a directory. Throws if it is still running after two minutes. */
  static Finished run(Path directory, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      byte[] output = process.getInputStream().readAllBytes();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + command);
      }
      return new Finished(process.exitValue(), new String(output, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /**
   * Runs a command that must succeed without a word, and returns its output otherwise in a throw.
   */
  static void quietly(Path directory, List<String> command) {
    Finished finished = run(directory, command);
    if (finished.status != 0 || !finished.output.isEmpty()) {
      throw new AssertionError(
          command + " ended with " + finished.status + ":\n" + finished.output);
    }
  }

  /** Runs a command that must succeed and returns its output. */
  static String text(Path directory, List<String> command) {
    Finished finished = run(directory, command);
    if (finished.status != 0) {
      throw new AssertionError(
          command + " ended with " + finished.status + ":\n" + finished.output);
    }
    return finished.output;
  }
}
