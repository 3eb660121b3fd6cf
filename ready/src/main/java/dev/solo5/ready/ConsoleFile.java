package dev.solo5.ready;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A console log that another process writes, as lines. Each request reads on from where the last
 * one ended; lines before the requested ones are not kept. Thread-safe.
 */
public final class ConsoleFile {
  private static final int BUFFER_SIZE = 8192;

  /** What is read at once, unless that is not a whole line: enough to keep up with any guest. */
  private static final int PORTION = 1 << 20;

  private final Path file;
  private ConsoleLines lines = new ConsoleLines();
  private long position;

  /** A log that need not exist yet. */
  public ConsoleFile(Path file) {
    this.file = file;
  }

  /**
   * The next lines from an index on, more than one unless there are no more; the last one may be
   * unfinished.
   *
   * @throws UncheckedIOException if the file exists and cannot be read
   */
  public synchronized List<String> from(int first) {
    if (first < lines.dropped()) {
      lines = new ConsoleLines();
      position = 0;
    }
    lines.dropBefore(first);
    long begin = position;
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(position);
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
      while ((position - begin < PORTION || lines.ended() <= first + 1)
          && channel.read(buffer.clear()) > 0) {
        lines.write(buffer.array(), 0, buffer.position());
        position += buffer.position();
      }
    } catch (NoSuchFileException e) {
      return List.of(); // nobody has written yet
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.from(first);
  }
}
