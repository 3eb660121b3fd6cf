package dev.solo5.ready;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;

/** How guests are connected to: by sockets, or through a network inside this process. */
@FunctionalInterface
public interface Connections {
  /**
   * Connects. Interrupting the thread ends the wait, and waiting for input too.
   *
   * @param limit for connecting
   * @throws IOException when nobody accepts within the limit
   */
  Connection open(InetSocketAddress address, Duration limit) throws IOException;

  /** A connection, closed by whoever opened it. */
  interface Connection extends Closeable {
    /** What the guest sends. */
    InputStream input() throws IOException;

    /** What the guest gets. */
    OutputStream output() throws IOException;
  }

  /** TCP by sockets of this machine. */
  static Connections sockets() {
    return Connections::socket;
  }

  private static Connection socket(InetSocketAddress address, Duration limit) throws IOException {
    if (address.isUnresolved()) {
      throw new UnknownHostException("unknown host " + address.getHostString());
    }
    int millis = Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE);
    Socket socket = new Socket();
    try {
      socket.connect(address, millis);
      socket.setSoTimeout(millis);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
    return new SocketConnection(socket);
  }

  /** A connected socket, owned by this. */
  record SocketConnection(Socket socket) implements Connection {
    @Override
    public InputStream input() throws IOException {
      return socket.getInputStream();
    }

    @Override
    public OutputStream output() throws IOException {
      return socket.getOutputStream();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
