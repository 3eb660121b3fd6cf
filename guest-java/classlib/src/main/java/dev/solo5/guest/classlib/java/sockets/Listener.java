package dev.solo5.guest.classlib.java.sockets;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import dev.solo5.network.host.HostEndpoint;
import dev.solo5.network.tcp.Notice;
import dev.solo5.network.tcp.TcpConnection;
import dev.solo5.network.tcp.TcpListener;
import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A port where connections are accepted, and the threads that wait for one. */
public final class Listener implements Notice {
  /** What stands for all addresses. */
  public static final int ANY = 0;

  private final Network network = Network.get();
  private final Waiters waiters = new Waiters();
  private final List<HostEndpoint> hosts = new ArrayList<>();
  private final TcpListener listener;
  private boolean closed;

  /**
   * Listens.
   *
   * @param address bits of an IPv4 address, {@link #ANY} for all
   * @param port 0 for any
   */
  public Listener(int address, int port, int backlog) throws IOException {
    hosts.addAll(network.at(address));
    int number = port == 0 ? network.loopback().connections().freePort() : port;
    listener = new TcpListener(number, backlog, this);
    for (HostEndpoint host : hosts) {
      if (number == 0 || !host.connections().isFree(number)) {
        throw new BindException("Address already in use");
      }
    }
    for (HostEndpoint host : hosts) {
      boolean _ = host.connections().listen(listener);
    }
    if (address == ANY) {
      network.add(listener);
    }
  }

  @Override
  public void changed() {
    boolean _ = waiters.wakeOne();
  }

  public int port() {
    return listener.port();
  }

  /** Waits for a connection. */
  public Stream accept(long deadline) throws IOException {
    while (true) {
      if (closed) {
        throw new SocketException("Socket closed");
      }
      Optional<TcpConnection> accepted = listener.accept();
      if (accepted.isPresent()) {
        Optional<HostEndpoint> host = network.host(accepted.get().localAddress());
        if (host.isPresent()) {
          return new Stream(host.get(), accepted.get());
        }
      } else {
        await(deadline);
      }
    }
  }

  private void await(long deadline) throws IOException {
    var waiter = new Waiter();
    waiters.add(waiter);
    if (waiter.awaitUninterruptibly(deadline) != Waiter.End.WOKEN) {
      waiters.remove(waiter);
      throw new SocketTimeoutException("Accept timed out");
    }
  }

  /** Accepts nothing more; who waits is told. */
  public void close() {
    if (!closed) {
      closed = true;
      network.remove(listener);
      for (HostEndpoint host : network.hosts()) {
        host.at(Network.now()).connections().unlisten(listener);
      }
      listener.close();
      for (HostEndpoint host : network.hosts()) {
        network.settle(host);
      }
      waiters.wakeAll();
    }
  }
}
