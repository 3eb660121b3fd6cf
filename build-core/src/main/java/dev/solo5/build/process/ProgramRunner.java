package dev.solo5.build.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** Starts a program and waits for it. */
@FunctionalInterface
public interface ProgramRunner {
  /**
   * Runs a program to its end.
   *
   * @return its exit status; 128 + n when signal n killed it
   * @throws IOException when it can't be started
   * @throws InterruptedException when the calling thread is interrupted; the program is gone then
   */
  int launch(List<String> command, Path directory) throws IOException, InterruptedException;

  /** Starts programs whose output is discarded. */
  static ProgramRunner silent() {
    return (command, directory) -> {
      try (TiedProcess child =
          TiedProcess.start(command, directory, TiedProcess.Tie.NONE, Redirect.DISCARD)) {
        return child.await();
      }
    };
  }
}
