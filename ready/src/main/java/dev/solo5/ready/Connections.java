package dev.solo5.ready;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

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

    /**
     * Waits until the guest's side is established, where somebody else accepts first; the
     * connection is good for nothing else then.
     *
     * @return empty when it is, as far as can be known, else what came instead
     */
    default Optional<String> awaitGuest() throws IOException {
      return Optional.empty();
    }
  }

  /**
   * TCP by sockets of this machine.
   *
   * @param acceptance what is known of guests behind its ports
   */
  static Connections sockets(Acceptance acceptance) {
    return (address, limit) -> SocketConnection.open(address, limit, acceptance);
  }

  /** TCP by sockets of this machine; of guests behind its ports nothing is known. */
  static Connections sockets() {
    return sockets(_ -> Acceptance.Answer.UNKNOWN);
  }
}
