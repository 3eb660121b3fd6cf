package dev.solo5.guest.classlib.java.sockets;

import dev.solo5.guest.classlib.java.threads.Waiter;
import dev.solo5.guest.classlib.java.threads.Waiters;
import dev.solo5.network.host.HostEndpoint;
import dev.solo5.network.ip.Octets;
import dev.solo5.network.tcp.Notice;
import dev.solo5.network.udp.UdpDatagram;
import dev.solo5.network.udp.UdpPort;
import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;

/** A port for datagrams, and the threads that wait for one. */
public final class Mailbox implements Notice {
  private final Network network = Network.get();
  private final Waiters waiters = new Waiters();
  private final List<HostEndpoint> hosts;
  private final UdpPort port;
  private boolean closed;

  /**
   * Takes datagrams.
   *
   * @param address bits of an IPv4 address, {@link Listener#ANY} for all
   * @param port 0 for any
   */
  public Mailbox(int address, int port) throws IOException {
    hosts = network.at(address);
    int number = port == 0 ? network.loopback().ports().freePort() : port;
    this.port = new UdpPort(number, this);
    for (HostEndpoint host : hosts) {
      if (number == 0 || !host.ports().isFree(number)) {
        throw new BindException("Address already in use");
      }
    }
    for (HostEndpoint host : hosts) {
      boolean _ = host.ports().bind(this.port);
    }
    if (address == Listener.ANY) {
      network.add(this.port);
    }
  }

  @Override
  public void changed() {
    boolean _ = waiters.wakeOne();
  }

  public int port() {
    return port.number();
  }

  /** Sends one, or loses it. */
  public void send(int address, int to, byte[] from, int offset, int length) throws IOException {
    requireOpen();
    Optional<HostEndpoint> found = network.route(address);
    if (found.isEmpty()) {
      throw new SocketException("Network is unreachable");
    }
    HostEndpoint host = found.get();
    boolean loops = host.equals(network.loopback());
    int destination = loops ? host.subnet().host().bits() : address;
    Octets payload = Octets.view(from).slice(offset, length);
    host.at(Network.now());
    if (!host.send(destination, new UdpDatagram(port.number(), to, payload))) {
      throw new SocketException("Message too long");
    }
    network.settle(host);
  }

  /** Waits for one. */
  public UdpPort.Received receive(long deadline) throws IOException {
    while (true) {
      requireOpen();
      Optional<UdpPort.Received> received = port.poll();
      if (received.isPresent()) {
        return received.get();
      }
      var waiter = new Waiter();
      waiters.add(waiter);
      if (waiter.awaitUninterruptibly(deadline) != Waiter.End.WOKEN) {
        waiters.remove(waiter);
        throw new SocketTimeoutException("Receive timed out");
      }
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new SocketException("Socket closed");
    }
  }

  /** Takes nothing more; who waits is told. */
  public void close() {
    if (!closed) {
      closed = true;
      network.remove(port);
      for (HostEndpoint host : network.hosts()) {
        host.ports().unbind(port);
      }
      waiters.wakeAll();
    }
  }
}
