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
 * A console log that somebody else writes, as lines. It is read as far as it goes each time
 * somebody asks, from where the last reading ended. Safe for threads.
 */
public final class ConsoleFile {
  private static final int BUFFER_SIZE = 8192;

  private final Path file;
  private final ConsoleLines lines = new ConsoleLines();
  private long position;

  /** A log that need not exist yet. */
  public ConsoleFile(Path file) {
    this.file = file;
  }

  /**
   * The lines from an index on; the last one may be unfinished.
   *
   * @throws UncheckedIOException when the file is there and cannot be read
   */
  public synchronized List<String> from(int first) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(position);
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
      while (channel.read(buffer.clear()) > 0) {
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
