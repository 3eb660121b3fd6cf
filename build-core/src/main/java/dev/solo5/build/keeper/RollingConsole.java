package dev.solo5.build.keeper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The console of a guest on disk, in at most two files: when the one is full it becomes {@code
 * console.log.old}, in place of what was that before, and another one begins.
 *
 * <p>A removed file is made again if its directory exists; a disk that is full loses what does not
 * fit, never the guest.
 */
final class RollingConsole implements AutoCloseable {
  static final String FILE = "console.log";

  private final Path directory;
  private final long limitBytes;
  private @Nullable FileChannel channel;

  /**
   * A console in the directory of a run; what is there is added to.
   *
   * @param limitBytes of each of the two files
   */
  RollingConsole(Path directory, long limitBytes) {
    this.directory = directory;
    this.limitBytes = limitBytes;
  }

  void write(byte[] bytes, int count) {
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, 0, count);
      while (rest.hasRemaining()) {
        FileChannel file = file();
        long room = limitBytes - file.size();
        if (room <= 0) {
          turn();
          continue;
        }
        ByteBuffer part = rest.slice(rest.position(), (int) Math.min(room, rest.remaining()));
        int written = file.write(part);
        rest.position(rest.position() + written);
      }
    } catch (IOException e) {
      // Nobody could be told but by the file that fails.
    }
  }

  private FileChannel file() throws IOException {
    FileChannel open = channel;
    Path path = directory.resolve(FILE);
    if (open != null && (Files.exists(path) || Files.notExists(directory))) {
      return open;
    }
    close();
    FileChannel opened =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    channel = opened;
    return opened;
  }

  private void turn() throws IOException {
    close();
    Files.move(
        directory.resolve(FILE),
        directory.resolve(FILE + ".old"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
