package dev.solo5.maven.instance;

import dev.solo5.maven.run.RunDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;

/** Reads on in a console that somebody else writes, also when it goes on in another file. */
public final class ConsoleReader {
  /** Read at once, so that a large file does not fill the heap. */
  private static final int PART_BYTES = 1 << 20;

  private final RunDirectory directory;
  private String file = "";
  private long position;

  /** A console from its beginning, as far as it is kept. */
  public ConsoleReader(RunDirectory directory) {
    this.directory = directory;
  }

  /** What was written since; empty when nothing was. Call it again when it is not. */
  public byte[] next() throws IOException {
    String current = identity(directory.console());
    String earlier = identity(directory.earlierConsole());
    if (file.isEmpty() && !earlier.isEmpty()) {
      file = earlier;
    }
    if (!file.isEmpty() && file.equals(earlier) && !file.equals(current)) {
      byte[] rest = read(directory.earlierConsole());
      if (rest.length > 0) {
        return rest;
      }
    }
    if (!file.equals(current)) {
      file = current;
      position = 0;
    }
    return current.isEmpty() ? new byte[0] : read(directory.console());
  }

  private byte[] read(Path log) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(log)) {
      if (channel.size() < position) {
        position = 0; // begun anew by another run
      }
      channel.position(position);
      ByteBuffer buffer = ByteBuffer.allocate(PART_BYTES);
      channel.read(buffer);
      position += buffer.position();
      return Arrays.copyOf(buffer.array(), buffer.position());
    } catch (NoSuchFileException e) {
      return new byte[0]; // just turned into the earlier one
    }
  }

  private static String identity(Path log) throws IOException {
    try {
      return Objects.toString(Files.readAttributes(log, BasicFileAttributes.class).fileKey(), "");
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
