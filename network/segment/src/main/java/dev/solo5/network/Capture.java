package dev.solo5.network;

import dev.solo5.linux.process.Uninterrupted;
import dev.solo5.network.ip.Octets;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file in which frames are kept as they come onto a segment: pcapng, which Wireshark and tcpdump
 * read (draft-ietf-opsawg-pcapng). A thread writes them; when it can't keep up with 4 MiB of them,
 * frames are missing, and the end of the file says how many.
 */
final class Capture implements AutoCloseable {
  private static final int MOST_WAITING_BYTES = 4 << 20;

  private final OutputStream file;
  private final Thread thread;
  private final long epochNanos; // what the clock without an epoch has to be added to
  private final ArrayDeque<byte[]> waiting = new ArrayDeque<>(); // guards itself and what follows
  private int waitingBytes;
  private long missing;
  private long kept;
  private boolean closed;
  private @Nullable IOException failed;

  private Capture(OutputStream file, String name) throws IOException {
    this.file = file;
    long wallNanos = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    this.epochNanos = wallNanos - System.nanoTime();
    file.write(PcapngBlock.section());
    file.write(PcapngBlock.ethernet(name));
    file.flush();
    thread = Thread.ofPlatform().daemon().name("solo5-capture " + name).start(this::run);
  }

  /**
   * Begins a file; one that is there is replaced.
   *
   * @param name of the network
   * @throws NetworkException {@link NetworkProblem.NoPortsFile}
   */
  static Capture open(Path path, String name) throws NetworkException {
    try {
      OutputStream file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
      try {
        return new Capture(file, name);
      } catch (IOException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new NetworkException(new NetworkProblem.NoPortsFile(path, PortsFile.reason(e)), e);
    }
  }

  /** Takes a frame; never waits for the file. */
  void take(Octets frame) {
    byte[] block = PcapngBlock.packet(System.nanoTime() + epochNanos, frame);
    synchronized (waiting) {
      if (closed || failed != null || waitingBytes + block.length > MOST_WAITING_BYTES) {
        missing++;
        return;
      }
      kept++;
      waiting.add(block);
      waitingBytes += block.length;
      waiting.notifyAll();
    }
  }

  private void run() {
    try (file) {
      for (byte[] block = next(); block != null; block = next()) {
        file.write(block);
      }
      synchronized (waiting) {
        file.write(PcapngBlock.statistics(System.nanoTime() + epochNanos, kept + missing, missing));
      }
    } catch (IOException e) {
      synchronized (waiting) {
        failed = e; // the disk is full, most likely: what is there can be read
        waiting.clear();
      }
    }
  }

  /** The next block, null at the end; whatever was written is in the file before this waits. */
  private byte @Nullable [] next() throws IOException {
    synchronized (waiting) {
      if (waiting.isEmpty() && !closed) {
        file.flush();
      }
      while (waiting.isEmpty() && !closed) {
        try {
          waiting.wait();
        } catch (InterruptedException e) {
          return null; // nobody does that
        }
      }
      byte[] block = waiting.poll();
      waitingBytes -= block == null ? 0 : block.length;
      return block;
    }
  }

  /** Writes what waits and the end; the file is whole afterwards. */
  @Override
  public void close() {
    synchronized (waiting) {
      closed = true;
      waiting.notifyAll();
    }
    Uninterrupted.join(thread);
  }
}
