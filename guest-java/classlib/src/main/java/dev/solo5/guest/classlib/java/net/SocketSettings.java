package dev.solo5.guest.classlib.java.net;

import java.util.Set;

/** What was set at a socket. */
final class SocketSettings {
  static final Set<SocketOption<?>> OF_STREAMS =
      Set.of(
          StandardSocketOptions.SO_KEEPALIVE,
          StandardSocketOptions.SO_SNDBUF,
          StandardSocketOptions.SO_RCVBUF,
          StandardSocketOptions.SO_REUSEADDR,
          StandardSocketOptions.SO_LINGER,
          StandardSocketOptions.TCP_NODELAY);
  static final Set<SocketOption<?>> OF_LISTENERS =
      Set.of(StandardSocketOptions.SO_RCVBUF, StandardSocketOptions.SO_REUSEADDR);
  static final Set<SocketOption<?>> OF_MAILBOXES =
      Set.of(
          StandardSocketOptions.SO_BROADCAST,
          StandardSocketOptions.SO_SNDBUF,
          StandardSocketOptions.SO_RCVBUF,
          StandardSocketOptions.SO_REUSEADDR);

  private static final int BUFFER_BYTES = 256 << 10;

  boolean noDelay;
  boolean keepAlive;
  boolean reuse;
  boolean broadcast;
  int linger = -1;
  int timeout;
  int sendBuffer = BUFFER_BYTES;
  int receiveBuffer = BUFFER_BYTES;

  static int positive(int size, String otherwise) {
    if (size <= 0) {
      throw new IllegalArgumentException(otherwise);
    }
    return size;
  }

  <T> void set(SocketOption<T> option, T value) {
    switch (option.name()) {
      case "SO_KEEPALIVE" -> keepAlive = (Boolean) value;
      case "SO_REUSEADDR" -> reuse = (Boolean) value;
      case "SO_BROADCAST" -> broadcast = (Boolean) value;
      case "TCP_NODELAY" -> noDelay = (Boolean) value;
      case "SO_LINGER" -> linger = Math.max(-1, (Integer) value);
      case "SO_SNDBUF" -> sendBuffer = positive((Integer) value, "Invalid send buffer size");
      case "SO_RCVBUF" -> receiveBuffer = positive((Integer) value, "Invalid receive buffer size");
      default -> throw new UnsupportedOperationException("'" + option + "' not supported");
    }
  }

  @SuppressWarnings("unchecked") // an option has values of its type
  <T> T get(SocketOption<T> option) {
    Object value =
        switch (option.name()) {
          case "SO_KEEPALIVE" -> keepAlive;
          case "SO_REUSEADDR" -> reuse;
          case "SO_BROADCAST" -> broadcast;
          case "TCP_NODELAY" -> noDelay;
          case "SO_LINGER" -> linger;
          case "SO_SNDBUF" -> sendBuffer;
          case "SO_RCVBUF" -> receiveBuffer;
          default -> throw new UnsupportedOperationException("'" + option + "' not supported");
        };
    return (T) value;
  }
}
