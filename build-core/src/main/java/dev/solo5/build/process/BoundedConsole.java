package dev.solo5.build.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a child writes, in a file: everything up to a limit, after which the child is ended, as a
 * loop must not fill the disk. Any thread may ask.
 */
public final class BoundedConsole {
  /** The limit, in bytes; that of guests started from Java. */
  public static final int LIMIT_BYTES = 64 << 20;

  private static final int BUFFER_BYTES = 1 << 16;

  /** For what is still in the pipe when the child has ended, if nobody else holds it open. */
  private static final Duration REST = Duration.ofSeconds(10);

  private final TiedProcess child;
  private final Path file;
  private final long limit;
  private final Thread thread = new Thread(this::follow, "solo5-console");
  private volatile boolean exceeded;

  private BoundedConsole(TiedProcess child, Path file, long limit) {
    this.child = child;
    this.file = file;
    this.limit = limit;
  }

  /**
   * Follows a child to its end.
   *
   * @param child whose output is a pipe
   */
  public static BoundedConsole of(TiedProcess child, Path file) {
    return of(child, file, LIMIT_BYTES);
  }

  /**
   * The same, with another limit.
   *
   * @param limit in bytes
   */
  public static BoundedConsole of(TiedProcess child, Path file, long limit) {
    BoundedConsole log = new BoundedConsole(child, file, limit);
    log.thread.setDaemon(true);
    log.thread.start();
    return log;
  }

  private void follow() {
    try (InputStream output = child.output();
        OutputStream log = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      long written = 0;
      for (int count = output.read(buffer); count > 0; count = output.read(buffer)) {
        int fits = (int) Math.min(count, limit - written);
        log.write(buffer, 0, fits);
        written += fits;
        if (fits < count) {
          exceed();
        }
      }
    } catch (IOException e) {
      // The file can't be written, or the pipe was closed: the child finds out, as it does at any
      // console.
    }
  }

  /** What comes until the child is gone is read and thrown away, so that it can end. */
  private void exceed() {
    if (!exceeded) {
      exceeded = true;
      Thread.ofVirtual().name("solo5-console-end").start(child::close);
    }
  }

  /** Waits, once the child has ended, until the file is complete. */
  public void await() throws InterruptedException {
    thread.join(REST);
  }

  /** Ends the child, and waits until the file is complete. */
  public void end() throws InterruptedException {
    child.close();
    await();
  }

  /** Whether the child was ended because it wrote too much. */
  public boolean isExceeded() {
    return exceeded;
  }

  /** What happened then, to follow a name. */
  public String excess() {
    return "wrote more than %s MiB to its console and was ended".formatted(limit >> 20);
  }
}
