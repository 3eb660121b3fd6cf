package dev.solo5.guest.classlib.java.sockets;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import dev.solo5.network.host.HostEndpoint;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.Failure;
import dev.solo5.network.tcp.Notice;
import dev.solo5.network.tcp.TcpConnection;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** A connection and the threads that wait for it. */
public final class Stream implements Notice {
  private final Network network = Network.get();
  private final Waiters waiters = new Waiters();
  private final HostEndpoint host;
  private final TcpConnection connection;
  private boolean closed;
  private boolean failureTold;

  private Stream(HostEndpoint host, int address, int port, int from) throws IOException {
    this.host = host;
    var connections = host.at(Network.now()).connections();
    Optional<TcpConnection> begun =
        from == 0
            ? connections.connect(address, port, Network.now(), this)
            : connections.connect(address, port, from, Network.now(), this);
    if (begun.isEmpty()) {
      throw new BindException("Cannot assign requested address");
    }
    this.connection = begun.get();
    network.settle(host);
  }

  /** One that a peer has opened. */
  Stream(HostEndpoint host, TcpConnection accepted) {
    this.host = host;
    this.connection = accepted;
    accepted.tell(this);
  }

  /**
   * Begins to open one.
   *
   * @param from the port here, 0 for any
   */
  public static Stream open(int address, int port, int from) throws IOException {
    Network network = Network.get();
    Optional<HostEndpoint> host = network.route(address);
    if (host.isEmpty()) {
      throw new SocketException("Network is unreachable");
    }
    boolean loops = host.get().equals(network.loopback());
    int to = loops ? network.loopback().subnet().host().bits() : address;
    return new Stream(host.get(), to, port, from);
  }

  @Override
  public void changed() {
    waiters.wakeAll();
  }

  private boolean await(long deadline) {
    var waiter = new Waiter();
    waiters.add(waiter);
    boolean woken = waiter.awaitUninterruptibly(deadline) == Waiter.End.WOKEN;
    if (!woken) {
      waiters.remove(waiter);
    }
    return woken;
  }

  /** Waits until the peer has accepted it. */
  public void awaitOpened(long deadline) throws IOException {
    while (!connection.isOpened()) {
      Failure failure = connection.failure().orElse(null);
      if (closed) {
        throw new SocketException("Socket closed");
      }
      if (failure != null) {
        closed = true;
        throw new ConnectException(
            failure == Failure.TIMED_OUT ? "Connection timed out" : "Connection refused");
      }
      if (!await(deadline)) {
        close(false);
        throw new SocketTimeoutException("Connect timed out");
      }
    }
  }

  /** Reads what is there, after waiting for the first byte; -1 at the end. */
  public int read(byte[] into, int offset, int length, long deadline) throws IOException {
    Octets target = Octets.view(into).position(offset);
    while (true) {
      if (closed) {
        throw new SocketException("Socket closed");
      }
      int size = connection.read(target::put, length);
      if (size > 0) {
        network.settle(host.at(Network.now()));
        return size;
      }
      if (size < 0) {
        return end();
      }
      if (!await(deadline)) {
        throw new SocketTimeoutException("Read timed out");
      }
    }
  }

  private int end() throws IOException {
    Failure failure = connection.failure().orElse(null);
    if (failure == null || failure == Failure.ABORTED) {
      return -1;
    }
    throw new SocketException(
        failure == Failure.TIMED_OUT ? "Connection timed out" : "Connection reset");
  }

  /** Writes all, and waits for room where there is none. */
  public void write(byte[] from, int offset, int length) throws IOException {
    Octets source = Octets.view(from).limit(offset + length).position(offset);
    while (source.remaining() > 0) {
      if (closed) {
        throw new SocketException("Socket closed");
      }
      if (connection.isClosed() || connection.isFinishing()) {
        boolean reset = connection.failure().isPresent() && !failureTold;
        failureTold = true;
        throw new SocketException(reset ? "Connection reset" : "Broken pipe");
      }
      host.at(Network.now());
      if (connection.write(source::get, source.remaining(), Network.now()) > 0) {
        network.settle(host);
      } else {
        await(Waiter.FOREVER);
      }
    }
  }

  /** How many bytes can be read at once. */
  public int available() {
    return connection.available();
  }

  /** Ends this direction. */
  public void finish() {
    host.at(Network.now());
    connection.finish(Network.now());
    network.settle(host);
  }

  /**
   * Lets go of it; who waits for it is told.
   *
   * @param abort whether it is reset
   */
  public void close(boolean abort) {
    if (!closed) {
      closed = true;
      host.at(Network.now());
      if (abort) {
        connection.abort();
      } else {
        connection.abandon(Network.now());
      }
      network.settle(host);
      waiters.wakeAll();
    }
  }

  /** Waits until the peer has all that was written, and the end. */
  public void awaitDelivered(long deadline) {
    while (!connection.isDelivered() && await(deadline)) {
      // Each acknowledgement wakes.
    }
  }

  public void keepAlive(boolean on) {
    connection.keepAlive(on, Network.now());
    network.settle(host.at(Network.now()));
  }

  /** Bits of an IPv4 address. */
  public int localAddress() {
    return connection.localAddress();
  }

  public int localPort() {
    return connection.localPort();
  }

  /** Bits of an IPv4 address. */
  public int remoteAddress() {
    return connection.remoteAddress();
  }

  public int remotePort() {
    return connection.remotePort();
  }
}
