package dev.solo5.toolchain.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Keeps other threads and other processes out until it is closed; the file of the lock stays. */
public final class DirectoryLock implements AutoCloseable {
  /** How often a lock is tried that another thread of this JVM holds: those can't be waited for. */
  private static final Duration RETRY = Duration.ofMillis(5);

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the lock.
   *
   * @param file made, with its directories, when it is missing
   */
  public static DirectoryLock acquire(Path file) throws IOException, InterruptedException {
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      waitFor(channel);
      return new DirectoryLock(channel);
    } catch (Throwable e) {
      channel.close();
      throw e;
    }
  }

  private static void waitFor(FileChannel channel) throws IOException, InterruptedException {
    while (true) {
      try {
        FileLock _ = channel.lock();
        return;
      } catch (OverlappingFileLockException e) {
        Thread.sleep(RETRY);
      } catch (FileLockInterruptionException | ClosedByInterruptException e) {
        throw new InterruptedException();
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
