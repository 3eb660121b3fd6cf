package dev.solo5.ready;

import dev.solo5.ready.Acceptance.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/**
 * A connected socket, owned by this.
 *
 * @param limit for waiting
 * @param acceptance what is known beside the connection itself
 */
record SocketConnection(Socket socket, Duration limit, Acceptance acceptance)
    implements Connections.Connection {
  /** How long a connection has to last if it is unknown whether the guest accepted it. */
  private static final Duration HOLD = Duration.ofSeconds(1);

  private static final int STEP_MILLIS = 20;

  static SocketConnection open(InetSocketAddress address, Duration limit, Acceptance acceptance)
      throws IOException {
    if (address.isUnresolved()) {
      throw new UnknownHostException("unknown host " + address.getHostString());
    }
    int millis = Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE);
    Socket socket = new Socket();
    try {
      socket.connect(address, millis);
      socket.setSoTimeout(millis);
      return new SocketConnection(socket, limit, acceptance);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  @Override
  public InputStream input() throws IOException {
    return socket.getInputStream();
  }

  @Override
  public OutputStream output() throws IOException {
    return socket.getOutputStream();
  }

  /**
   * Guests have addresses of their own: who accepts at one of this machine's forwards. Forwarders
   * let go of a connection that the guest refuses.
   */
  @Override
  public Optional<String> awaitGuest() throws IOException {
    InetSocketAddress address = (InetSocketAddress) socket.getRemoteSocketAddress();
    Answer first = acceptance.of(address);
    if (first == Answer.YES || (first == Answer.UNKNOWN && !isOfThisMachine(address))) {
      return Optional.empty();
    }
    long end = System.nanoTime() + (first == Answer.UNKNOWN ? HOLD : limit).toNanos();
    socket.setSoTimeout(STEP_MILLIS);
    while (System.nanoTime() - end < 0) {
      Optional<Boolean> lives = lives();
      if (acceptance.of(address) == Answer.YES || lives.equals(Optional.of(true))) {
        return Optional.empty();
      }
      if (lives.isPresent()) {
        return Optional.of(
            "accepted by this machine, and closed: no guest listens behind the port");
      }
    }
    return first == Answer.UNKNOWN
        ? Optional.empty()
        : Optional.of("accepted by this machine, not yet by the guest");
  }

  /** Whether something came; false when the connection has ended, nothing when it waits. */
  private Optional<Boolean> lives() {
    try {
      return Optional.of(input().read() >= 0);
    } catch (SocketTimeoutException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(false); // reset
    }
  }

  private static boolean isOfThisMachine(InetSocketAddress address) throws IOException {
    InetAddress host = address.getAddress();
    return host.isLoopbackAddress() || NetworkInterface.getByInetAddress(host) != null;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
