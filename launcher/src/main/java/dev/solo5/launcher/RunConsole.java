package dev.solo5.launcher;

import dev.solo5.ready.ConsoleLines;
import dev.solo5.tender.GuestConsole;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The console of a run: lines in memory, and the same bytes in a file. The tender writes, any
 * thread reads.
 */
final class RunConsole implements GuestConsole, AutoCloseable {
  /** A guest that says more than this is ended: a loop must not fill the machine. */
  static final long LIMIT_BYTES = 64L << 20;

  private final ConsoleLines lines = new ConsoleLines();
  private final OutputStream log;
  private long written;

  RunConsole(Path log) throws LaunchException {
    try {
      this.log = Files.newOutputStream(log);
    } catch (IOException e) {
      throw new LaunchException(new LaunchProblem.NoRunDirectory(e.toString()), e);
    }
  }

  @Override
  public void write(byte[] bytes) {
    written += bytes.length;
    if (written > LIMIT_BYTES) {
      throw new IllegalStateException(
          "the guest wrote more than %s MiB to its console".formatted(LIMIT_BYTES >> 20));
    }
    try {
      log.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines.write(bytes);
  }

  List<String> lines(int from) {
    return lines.from(from);
  }

  @Override
  public void close() {
    try {
      log.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
