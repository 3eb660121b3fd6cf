package dev.solo5.build.keeper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs the program of a guest as its parent: writes down that it runs, its console and how it
 * ended. The program is tied to it by a pipe, so that it ends with it even when it is killed.
 */
final class Keeper {
  /** Each of the two files of a console. */
  static final long CONSOLE_BYTES = 8L << 20;

  private static final int BUFFER_BYTES = 1 << 16;

  private final Assignment assignment;
  private final ProcessTable processes;
  private final InstantSource clock;
  private final long consoleBytes;
  private final CountDownLatch over = new CountDownLatch(1);
  private @Nullable Process program;
  private boolean stopped;

  Keeper(Assignment assignment, ProcessTable processes, InstantSource clock, long consoleBytes) {
    this.assignment = assignment;
    this.processes = processes;
    this.clock = clock;
    this.consoleBytes = consoleBytes;
  }

  /**
   * Keeps the guest until it ends.
   *
   * @return the status of its program
   */
  int keep() throws IOException, InterruptedException {
    try {
      Process started = start();
      GuestEntry entry = entry(started);
      entry.write(assignment.directory());
      pump(started.getInputStream());
      int status = started.waitFor();
      writeEnd(entry.ended(new GuestEntry.End(status, isStopped(), clock.instant())));
      return status;
    } finally {
      stop();
      over.countDown();
    }
  }

  private synchronized Process start() throws IOException {
    if (stopped) {
      throw new IOException("stopped before the guest was started");
    }
    Process started = new ProcessBuilder(assignment.command()).redirectErrorStream(true).start();
    program = started;
    return started;
  }

  private GuestEntry entry(Process started) throws IOException {
    return assignment.entry(
        true,
        key(ProcessHandle.current().pid()),
        // One that has ended already has no entry of its own any more.
        processes.find(started.pid()).orElse(new ProcessKey(started.pid(), "ended")));
  }

  private ProcessKey key(long id) throws IOException {
    return processes
        .find(id)
        .orElseThrow(() -> new IOException(processes.root() + ": no process " + id));
  }

  private void pump(InputStream output) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (var console = new RollingConsole(assignment.directory(), consoleBytes)) {
      int count;
      while ((count = output.read(buffer)) >= 0) {
        console.write(buffer, count);
      }
    }
  }

  /** If the directory is gone, after {@code mvn clean}, the result is no longer wanted. */
  private void writeEnd(GuestEntry entry) throws IOException {
    if (Files.isDirectory(assignment.directory())) {
      entry.write(assignment.directory());
    }
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /** Ends the program, which is asked first; does nothing when it has ended. */
  void stop() {
    Process running;
    synchronized (this) {
      running = program;
      stopped = stopped || running == null || running.isAlive();
    }
    if (running != null) {
      ProcessFamily.end(running, Duration.ZERO);
    }
  }

  /** Waits until the end is written down; a moment at most. */
  void awaitEnd() throws InterruptedException {
    if (!over.await(ProcessFamily.WHEN_ASKED.toSeconds(), TimeUnit.SECONDS)) {
      throw new InterruptedException();
    }
  }
}
