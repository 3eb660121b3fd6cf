package dev.solo5.build.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A program that ran to its end and did not outlive Maven.
 *
 * @param status its exit status; 128 + n when signal n killed it
 * @param lastWords the last lines of what it wrote
 */
public record HeardProgram(int status, List<String> lastWords) {
  private static final int LINES = 100;
  private static final int LONGEST_LINE = 2048;

  public HeardProgram {
    lastWords = List.copyOf(lastWords);
  }

  /**
   * Runs a program.
   *
   * @throws IOException when it can't be started
   * @throws InterruptedException when the calling thread is interrupted; the program is gone then
   */
  public static HeardProgram run(List<String> command, Path directory)
      throws IOException, InterruptedException {
    try (TiedProcess child =
        TiedProcess.start(
            command, directory, TiedProcess.Tie.GUARD, ProcessBuilder.Redirect.PIPE)) {
      Deque<String> last = new ArrayDeque<>();
      try (BufferedReader output =
          new BufferedReader(new InputStreamReader(child.output(), StandardCharsets.UTF_8))) {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
          last.addLast(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
          if (last.size() > LINES) {
            last.removeFirst();
          }
        }
      }
      return new HeardProgram(child.await(), List.copyOf(last));
    }
  }
}
