package dev.solo5.ready;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/** How to connect to guests: through sockets, or through a network inside this process. */
@FunctionalInterface
public interface Connections {
  /**
   * Connects. Interrupting the thread ends the wait, and also a wait for input.
   *
   * @param limit for connecting
   * @throws IOException if nothing accepts within the limit
   */
  Connection open(InetSocketAddress address, Duration limit) throws IOException;

  /** A connection, closed by whoever opened it. */
  interface Connection extends Closeable {
    /** What the guest sends. */
    InputStream input() throws IOException;

    /** What the guest gets. */
    OutputStream output() throws IOException;

    /**
     * Waits until the guest's side is established if something else accepts first; the connection
     * cannot be used for anything else then.
     *
     * @return empty if it is, as far as can be known, otherwise what came instead
     */
    default Optional<String> awaitGuest() throws IOException {
      return Optional.empty();
    }
  }

  /**
   * TCP through sockets of this machine.
   *
   * @param acceptance what is known about guests behind its ports
   */
  static Connections sockets(Acceptance acceptance) {
    return (address, limit) -> SocketConnection.open(address, limit, acceptance);
  }

  /** TCP through sockets of this machine; nothing is known about guests behind its ports. */
  static Connections sockets() {
    return sockets(_ -> Acceptance.Answer.UNKNOWN);
  }
}
