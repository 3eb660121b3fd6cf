package dev.solo5.build.instance;

import dev.solo5.build.run.RunFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/** Reads on in a console that another process writes, even when it continues in another file. */
public final class ConsoleReader {
  /** Read at once, so that a large file does not fill the heap. */
  private static final int PART_BYTES = 1 << 20;

  private final RunFiles directory;
  private String file = "";
  private long position;

  /** A console from its beginning, as far as it is kept. */
  public ConsoleReader(RunFiles directory) {
    this.directory = directory;
  }

  /** What was written since; empty when nothing was. Call it again when it is not. */
  public byte[] next() throws IOException {
    while (true) {
      // In this order: what turns meanwhile is seen at both places, not at none.
      String current = identity(directory.console());
      String earlier = identity(directory.earlierConsole());
      if (file.isEmpty() || (!file.equals(earlier) && !file.equals(current))) {
        begin(earlier.isEmpty() ? current : earlier);
      }
      if (file.isEmpty()) {
        return new byte[0];
      }
      boolean isEarlier = file.equals(earlier);
      Optional<byte[]> more =
          read(isEarlier ? directory.earlierConsole() : directory.console(), file);
      if (more.isPresent() && more.get().length > 0) {
        return more.get();
      }
      if (more.isPresent() && (!isEarlier || current.isEmpty() || current.equals(file))) {
        return new byte[0];
      }
      if (more.isPresent()) {
        begin(current);
      }
    }
  }

  private void begin(String fresh) {
    file = fresh;
    position = 0;
  }

  /** What is new in the file; empty when another one had taken its place before it was opened. */
  private Optional<byte[]> read(Path log, String expected) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(log)) {
      if (!identity(log).equals(expected)) {
        return Optional.empty();
      }
      if (channel.size() < position) {
        position = 0; // begun anew by another run
      }
      channel.position(position);
      ByteBuffer buffer = ByteBuffer.allocate(PART_BYTES);
      channel.read(buffer);
      position += buffer.position();
      return Optional.of(Arrays.copyOf(buffer.array(), buffer.position()));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // just turned into the earlier one
    }
  }

  /** With the time of its birth: the number of a file that is gone is soon another one's. */
  private static String identity(Path log) throws IOException {
    try {
      var attributes = Files.readAttributes(log, BasicFileAttributes.class);
      return attributes.fileKey() + " " + attributes.creationTime();
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
