package dev.solo5.benchmarks;

import java.io.IOException;
import java.util.List;

/**
 * A program that does its work many times and prints the nanoseconds of each round on a line: what
 * it costs to start the program itself stays outside.
 */
record SelfTimed(String name, Process process) implements Subject, AutoCloseable {
  /**
   * Starts the program; it must take one round for each line that it reads from its standard input.
   *
   * @throws IOException if it can't be started
   */
  static SelfTimed start(String name, List<String> command) throws IOException {
    return new SelfTimed(
        name, new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  @Override
  public long runNanos() throws IOException {
    process.outputWriter().write("\n");
    process.outputWriter().flush();
    String line = process.inputReader().readLine();
    if (line == null) {
      throw new IOException(name + ": ended before its last round");
    }
    return Long.parseLong(line);
  }

  @Override
  public void close() throws IOException {
    process.outputWriter().close();
    process.destroy();
  }
}
