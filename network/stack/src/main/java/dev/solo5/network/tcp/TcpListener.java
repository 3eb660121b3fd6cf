package dev.solo5.network.tcp;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * A port on which connections are accepted. It may listen at several hosts; like {@link
 * TcpConnection}, it has no thread and no lock.
 */
public final class TcpListener {
  /** Handshakes under way: one more costs the oldest of them, so that a flood keeps nobody out. */
  static final int MOST_HALF_OPEN = 256;

  private final int port;
  private final int backlog;
  private final Notice notice;
  private final LinkedHashSet<TcpConnection> halfOpen = new LinkedHashSet<>();
  private final ArrayDeque<TcpConnection> waiting = new ArrayDeque<>();
  private boolean closed;

  /**
   * A listener that no host has yet.
   *
   * @param port 1..65535
   * @param backlog how many connections may wait to be accepted before more are not answered
   * @param notice told when there is one to accept
   */
  public TcpListener(int port, int backlog, Notice notice) {
    this.port = port;
    this.backlog = backlog;
    this.notice = notice;
  }

  public int port() {
    return port;
  }

  /** The connection that has waited longest. */
  public Optional<TcpConnection> accept() {
    return Optional.ofNullable(waiting.poll());
  }

  /** Accepts nothing more, and resets what has not been accepted. */
  public void close() {
    closed = true;
    for (TcpConnection connection : halfOpen.toArray(new TcpConnection[0])) {
      connection.abort();
    }
    halfOpen.clear();
    while (!waiting.isEmpty()) {
      waiting.remove().abort();
    }
  }

  boolean hasRoom() {
    return !closed && waiting.size() < backlog;
  }

  void began(TcpConnection connection) {
    if (halfOpen.size() == MOST_HALF_OPEN) {
      halfOpen.iterator().next().end(Failure.ABORTED);
    }
    halfOpen.add(connection);
  }

  void opened(TcpConnection connection) {
    halfOpen.remove(connection);
    waiting.add(connection);
    notice.changed();
  }

  void ended(TcpConnection connection) {
    halfOpen.remove(connection);
  }
}
