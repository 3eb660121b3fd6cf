package dev.solo5.linux.process;

import dev.solo5.linux.LinuxException;
import dev.solo5.linux.abi.Errno;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/**
 * A shell that outlives this process to end another one: when this process is gone without a word,
 * however that came, it kills the one that it was told of.
 */
public final class Guard implements AutoCloseable {
  /** What a terminal sends to all does not end the guard; the end of its input does. */
  private static final String SCRIPT =
      "trap '' HUP INT QUIT TERM; read -r pid || exit 0; read -r over || kill -KILL \"$pid\"";

  private final Process shell;
  private final OutputStream lifeline;

  private Guard(Process shell) {
    this.shell = shell;
    this.lifeline = shell.getOutputStream();
  }

  /** Starts a guard over nothing yet. */
  public static Guard start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", SCRIPT);
    return new Guard(
        builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start());
  }

  /** Guards a process from now on. */
  public void over(int pid) throws LinuxException {
    try {
      lifeline.write((pid + "\n").getBytes(StandardCharsets.US_ASCII));
      lifeline.flush();
    } catch (IOException e) {
      throw new LinuxException("write", Errno.EPIPE);
    }
  }

  /** Lets go: the process has ended. Its id may be another's once this has returned. */
  @Override
  public void close() {
    shell.destroyForcibly();
    Uninterrupted.run(shell::waitFor);
  }
}
