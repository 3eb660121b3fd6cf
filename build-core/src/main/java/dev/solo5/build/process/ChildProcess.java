package dev.solo5.build.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** Programs that Maven waits for. */
public final class ChildProcess implements ProgramRunner {
  private final TiedProcess.Tie tie;
  private final Redirect output;

  private ChildProcess(TiedProcess.Tie tie, Redirect output) {
    this.tie = tie;
    this.output = output;
  }

  /** Children on Maven's own console. */
  public static ChildProcess onConsole(TiedProcess.Tie tie) {
    return new ChildProcess(tie, Redirect.INHERIT);
  }

  /** Child processes whose output is discarded. */
  public static ChildProcess silent() {
    return new ChildProcess(TiedProcess.Tie.NONE, Redirect.DISCARD);
  }

  @Override
  public int launch(List<String> command, Path directory) throws IOException, InterruptedException {
    try (TiedProcess child = TiedProcess.start(command, directory, tie, output)) {
      return child.await();
    }
  }
}
