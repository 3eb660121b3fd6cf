package dev.solo5.build.process;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What a child says on its standard error, passed on to Maven's as it comes and its last lines
 * kept. Not to {@code System.err}: Maven 4 turns what is printed there into lines of its log.
 */
final class StandardError implements Runnable {
  private static final int LINES = 8;
  private static final int LONGEST_LINE = 2048;
  private static final int BUFFER_BYTES = 8192;

  /** A process that the child started may hold the pipe after the child's end. */
  private static final Duration AFTER_THE_END = Duration.ofSeconds(2);

  private final InputStream source;
  private final Deque<String> last = new ArrayDeque<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Thread thread = new Thread(this, "solo5-stderr");

  private StandardError(InputStream source) {
    this.source = source;
    thread.setDaemon(true);
  }

  /** Begins to pass on. */
  static StandardError of(InputStream source) {
    StandardError error = new StandardError(source);
    error.thread.start();
    return error;
  }

  @Override
  @SuppressWarnings("resource") // the descriptor is not ours to close
  public void run() {
    FileOutputStream here = new FileOutputStream(FileDescriptor.err);
    byte[] buffer = new byte[BUFFER_BYTES];
    try {
      for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
        here.write(buffer, 0, count);
        keep(buffer, count);
      }
    } catch (IOException e) {
      // Nobody reads Maven's standard error any more, or the child is gone.
    }
  }

  private synchronized void keep(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      if (bytes[i] == '\n') {
        last.addLast(line.toString(StandardCharsets.UTF_8));
        line.reset();
        if (last.size() > LINES) {
          last.removeFirst();
        }
      } else if (line.size() < LONGEST_LINE) {
        line.write(bytes[i]);
      }
    }
  }

  /** The last lines, for a child that has ended. */
  List<String> lastLines() throws InterruptedException {
    thread.join(AFTER_THE_END);
    synchronized (this) {
      return List.copyOf(last);
    }
  }
}
