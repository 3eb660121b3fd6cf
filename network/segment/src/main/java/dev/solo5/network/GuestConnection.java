package dev.solo5.network;

import dev.solo5.network.tcp.Failure;
import dev.solo5.network.tcp.TcpConnection;
import dev.solo5.network.tcp.TcpConnections;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A TCP connection between this process and a guest. Any thread may use it, also a virtual one; one
 * may read while another writes. Interrupting a thread that waits here ends its wait, not the
 * connection.
 */
public final class GuestConnection implements ByteChannel {
  private final EthernetSegment segment;
  private final ReentrantLock lock;
  private final Condition changed;
  private final InetSocketAddress guest;
  private final TcpConnection connection;
  private volatile boolean closed;

  private GuestConnection(
      EthernetSegment segment,
      InetSocketAddress guest,
      Condition changed,
      TcpConnection connection) {
    this.segment = segment;
    this.lock = segment.lock();
    this.changed = changed;
    this.guest = guest;
    this.connection = connection;
  }

  /** One that a guest has opened; under the lock. */
  static GuestConnection accepted(
      EthernetSegment segment, InetSocketAddress guest, TcpConnection connection) {
    Condition changed = segment.lock().newCondition();
    connection.tell(changed::signalAll);
    return new GuestConnection(segment, guest, changed, connection);
  }

  static GuestConnection open(
      EthernetSegment segment, InetSocketAddress guest, int address, Duration limit)
      throws IOException {
    segment.lock().lock();
    try {
      if (segment.isClosed()) {
        throw new NetworkException(new NetworkProblem.Closed(guest));
      }
      Condition changed = segment.lock().newCondition();
      TcpConnection connection =
          segment
              .host()
              .connections()
              .connect(address, guest.getPort(), System.nanoTime(), changed::signalAll)
              .orElseThrow(() ->
                  new NetworkException(new NetworkProblem.TooMany(guest, TcpConnections.MOST)));
      GuestConnection opened = new GuestConnection(segment, guest, changed, connection);
      segment.settle();
      opened.awaitOpened(limit);
      return opened;
    } finally {
      segment.lock().unlock();
    }
  }

  private void awaitOpened(Duration limit) throws IOException {
    long left = limit.toNanos();
    try {
      while (!connection.isOpened() && !connection.isClosed()) {
        if (left <= 0) {
          throw new NetworkException(new NetworkProblem.NoAnswer(guest, limit));
        }
        left = changed.awaitNanos(left);
      }
      if (!connection.isOpened()) {
        throw failure();
      }
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      if (!connection.isOpened()) {
        connection.abort();
        segment.settle();
      }
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while waiting for a guest");
  }

  private NetworkException failure() {
    return new NetworkException(
        switch (connection.failure().orElse(Failure.ABORTED)) {
          case REFUSED -> new NetworkProblem.Refused(guest);
          case RESET -> new NetworkProblem.Reset(guest);
          case TIMED_OUT -> new NetworkProblem.TimedOut(guest);
          case GONE -> new NetworkProblem.Gone(guest);
          case ABORTED -> new NetworkProblem.Closed(guest);
        });
  }

  /** The guest's end. */
  public InetSocketAddress guest() {
    return guest;
  }

  /**
   * Waits for bytes and copies what is there.
   *
   * @return how many, 0 only without room for any, -1 at the guest's end
   * @throws NetworkException when the connection failed or was closed here
   */
  @Override
  public int read(ByteBuffer target) throws IOException {
    if (!target.hasRemaining()) {
      return 0;
    }
    lock.lock();
    try {
      for (; ; ) {
        requireOpen();
        int read = connection.read(target::put, target.remaining());
        if (read > 0) {
          segment.settle();
          return read;
        }
        if (read < 0 && connection.failure().isPresent()) {
          throw failure();
        }
        if (read < 0) {
          return -1;
        }
        changed.await();
      }
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Hands over all of a buffer's bytes, waiting for room while the guest does not take them.
   *
   * @return how many these were
   * @throws NetworkException when the connection failed or our direction was ended
   */
  @Override
  public int write(ByteBuffer source) throws IOException {
    int size = source.remaining();
    lock.lock();
    try {
      while (source.hasRemaining()) {
        requireOpen();
        if (connection.isClosed() || connection.isFinishing()) {
          throw failure();
        }
        segment.host();
        if (connection.write(source::get, source.remaining(), System.nanoTime()) > 0) {
          segment.settle();
        } else {
          changed.await();
        }
      }
      return size;
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isOpen() {
    return !closed;
  }

  private void requireOpen() throws NetworkException {
    if (closed) {
      throw new NetworkException(new NetworkProblem.Closed(guest));
    }
  }

  /** Ends our direction: the guest reads to the end of what was written. It may still write. */
  public void shutdownOutput() {
    lock.lock();
    try {
      segment.host();
      connection.finish(System.nanoTime());
      segment.settle();
    } finally {
      lock.unlock();
    }
  }

  /** Ends the connection by a reset; nothing is delivered any more. */
  public void abort() {
    close(true);
  }

  /** Lets go of it: the guest gets what was written, and a reset when it still sends. */
  @Override
  public void close() {
    close(false);
  }

  private void close(boolean atOnce) {
    lock.lock();
    try {
      closed = true;
      if (!segment.isClosed()) {
        segment.host();
        if (atOnce) {
          connection.abort();
        } else {
          connection.abandon(System.nanoTime());
        }
        segment.settle();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What the guest sends; closing it closes the connection. */
  public InputStream inputStream() {
    return Channels.newInputStream(this);
  }

  /** What the guest receives; closing it closes the connection. */
  public OutputStream outputStream() {
    return Channels.newOutputStream(this);
  }
}
