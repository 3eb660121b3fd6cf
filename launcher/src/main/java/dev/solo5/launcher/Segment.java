package dev.solo5.launcher;

import dev.solo5.linux.Fd;
import dev.solo5.network.GuestConnection;
import dev.solo5.network.OutboundSettings;
import dev.solo5.network.PublishedPort;
import dev.solo5.network.UserNetwork;
import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.ready.Connections.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A network inside this process: an Ethernet segment that any number of guests share, with a host
 * on it through which this program reaches them. It needs no privileges, and only published ports
 * are visible from outside. Any thread may use it.
 */
public final class Segment implements Network, AutoCloseable {
  private final UserNetwork network;
  private final List<PublishedPort> published = new CopyOnWriteArrayList<>();

  private Segment(UserNetwork network) {
    this.network = network;
  }

  /**
   * Opens one.
   *
   * @param host the host's address and prefix length, like {@code 10.0.0.1/24}
   * @throws IllegalArgumentException if it is not one
   * @throws UncheckedIOException if this process may open no more descriptors; unchecked, so that a
   *     test's field can hold a segment
   */
  public static Segment open(String host) {
    try {
      return new Segment(UserNetwork.open(Ipv4Subnet.of(host)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens one whose guests reach more than themselves: this program gives them addresses by DHCP,
   * answers for names, and carries TCP and UDP to some destinations.
   *
   * @param host the host's address and prefix length, like {@code 10.0.0.1/24}
   * @param outbound where guests may connect to: {@code example.org:443}, {@code localhost:5432}
   *     for this machine under the host's address, {@code *:*} for everything but this machine
   * @throws IllegalArgumentException if one of them is not what it should be
   * @throws UncheckedIOException if this process may open no more descriptors
   */
  public static Segment open(String host, List<String> outbound) {
    OutboundSettings settings = OutboundSettings.of(outbound);
    try {
      return new Segment(UserNetwork.open(Ipv4Subnet.of(host), settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps all frames from now on in a file that Wireshark and tcpdump read, until this is closed.
   *
   * @param file is replaced if it is there
   * @throws IOException if it can't be written
   */
  public void capture(Path file) throws IOException {
    network.capture(file);
  }

  /**
   * Connects to a guest; waits for one that is not there yet.
   *
   * @param guest its address
   * @param limit for the guest to accept
   * @throws IOException if it does not
   */
  public Connection connect(String guest, int port, Duration limit) throws IOException {
    return connect(new InetSocketAddress(guest, port), limit);
  }

  /**
   * Connects to a guest.
   *
   * @param limit for the guest to accept
   * @throws IOException if it does not
   */
  public Connection connect(InetSocketAddress guest, Duration limit) throws IOException {
    return new SegmentConnection(network.connect(guest, limit));
  }

  /**
   * Publishes a port of a guest on this machine until the segment is closed, for programs that
   * connect through sockets, like {@code java.net.http}.
   *
   * @param guest its address; the guest need not be there yet
   * @return where it can be reached: the loopback address and a free port
   * @throws IOException if there is none
   */
  public InetSocketAddress publish(String guest, int port) throws IOException {
    return publish(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), guest, port);
  }

  /**
   * Publishes a port of a guest on an address of this machine, until the segment is closed.
   *
   * @param onHost where to listen; port 0 for any free port
   * @return where it listens
   * @throws IOException if the port is taken
   */
  public InetSocketAddress publish(InetSocketAddress onHost, String guest, int port)
      throws IOException {
    PublishedPort opened = network.publish(onHost, new InetSocketAddress(guest, port));
    published.add(opened);
    return opened.address();
  }

  /** The guest's address that an address leads to: itself, or the one behind a port. */
  Optional<InetSocketAddress> behind(InetSocketAddress address) {
    if (covers(address.getAddress())) {
      return Optional.of(address);
    }
    for (PublishedPort port : published) {
      InetSocketAddress listens = port.address();
      if (listens.equals(address)
          || (listens.getPort() == address.getPort()
              && listens.getAddress().isAnyLocalAddress()
              && !address.isUnresolved()
              && address.getAddress().isLoopbackAddress())) {
        return Optional.of(port.guest());
      }
    }
    return Optional.empty();
  }

  /** Whether an address is one of this segment. */
  private boolean covers(@Nullable InetAddress address) {
    Ipv4Subnet subnet = network.subnet();
    return address instanceof Inet4Address four
        && subnet.contains(new Ipv4Address(ByteBuffer.wrap(four.getAddress()).getInt()));
  }

  /** The host's address and the length of the prefix, as the segment was opened. */
  Ipv4Subnet subnet() {
    return network.subnet();
  }

  /** A descriptor for a guest, which whoever gets it closes. */
  Fd attach(String device) throws IOException {
    return network.attach(device);
  }

  /** Closes the network: guests receive nothing more. */
  @Override
  public void close() {
    network.close();
  }

  private record SegmentConnection(GuestConnection connection) implements Connection {
    @Override
    public InputStream input() {
      return connection.inputStream();
    }

    @Override
    public OutputStream output() {
      return connection.outputStream();
    }

    @Override
    public void close() {
      connection.close();
    }
  }
}
