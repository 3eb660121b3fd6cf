package dev.solo5.build.process;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/**
 * A process that kills another one when Maven is gone: for a child that has Maven's own standard
 * input, so that none of its streams is a pipe to Maven.
 */
final class Watchdog implements AutoCloseable {
  /**
   * Two lines come when all goes well; the pipe's end instead of the second says Maven is gone.
   * What a terminal sends to all does not end it.
   */
  private static final String SCRIPT =
      "trap '' HUP INT QUIT TERM; read -r id && { read -r word || kill -KILL \"$id\"; }";

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  /** Starts it before the child, so that there is hardly a moment without a watcher. */
  static Watchdog start() throws IOException {
    return new Watchdog(
        new ProcessBuilder("/bin/sh", "-c", SCRIPT)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start());
  }

  void watch(long id) throws IOException {
    say(Long.toString(id));
  }

  /** The child has ended: the guard does too, and leaves alone whoever has its id next. */
  @Override
  public void close() {
    try {
      say("ended");
    } catch (IOException e) {
      shell.destroyForcibly();
    }
  }

  private void say(String line) throws IOException {
    OutputStream pipe = shell.getOutputStream();
    pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    pipe.flush();
  }
}
