package dev.solo5.network;

import dev.solo5.linux.Fd;
import dev.solo5.linux.LinuxException;
import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.address.Ipv4Subnet;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An Ethernet segment inside this process: a learning switch with a host on it that speaks ARP,
 * ICMP echo and TCP. It needs no rights and no interface of the machine. Any thread may use it.
 *
 * <p>Guests on it reach each other and the host's address, and nothing beyond unless that was asked
 * for. Frames are bytes of strangers; whatever a guest sends, the network and the other guests go
 * on.
 */
public final class UserNetwork implements AutoCloseable {
  private final Ipv4Subnet subnet;
  private final EthernetSegment segment;
  private final List<PublishedPort> ports = new ArrayList<>();
  private boolean closed; // to new ports; guarded by the list of them

  private UserNetwork(Ipv4Subnet subnet, EthernetSegment segment) {
    this.subnet = subnet;
    this.segment = segment;
  }

  /**
   * Opens a segment.
   *
   * @param host the host's address on it, as {@code 10.0.0.1/24}
   * @throws LinuxException when this process may open no more descriptors
   */
  public static UserNetwork open(Ipv4Subnet host) throws LinuxException {
    return new UserNetwork(host, EthernetSegment.open(host));
  }

  /**
   * Opens a segment whose guests reach more than themselves: the host gives them addresses and
   * answers for names, and carries what is allowed to the outside.
   *
   * @param host the host's address on it, as {@code 10.0.0.1/24}
   */
  public static UserNetwork open(Ipv4Subnet host, OutboundSettings outbound) throws IOException {
    UserNetwork network = open(host);
    try {
      network.segment.letOut(host, outbound);
      return network;
    } catch (IOException | RuntimeException e) {
      network.close();
      throw e;
    }
  }

  /** The host's address on it. */
  public Ipv4Subnet subnet() {
    return subnet;
  }

  /**
   * Makes a wire for a guest's network device and gives the guest's end: a descriptor on which each
   * read or write is one frame, closed on exec. It belongs to the caller until a tender takes it
   * over. When it has been closed everywhere, the device leaves the network.
   *
   * @param device a name for {@link #counters}; an earlier device of the same name leaves
   */
  public Fd attach(String device) throws LinuxException {
    return segment.attach(device);
  }

  /**
   * Opens a TCP connection to a guest. A guest that is not there yet is waited for.
   *
   * @param limit how long to wait
   * @throws NetworkException {@link NetworkProblem.Refused} when nobody listens there, {@link
   *     NetworkProblem.NoAnswer} after the limit, {@link NetworkProblem.NoNeighbour} for an address
   *     outside the network
   */
  public GuestConnection connect(InetSocketAddress guest, Duration limit) throws IOException {
    return guest(guest).connect(segment, limit);
  }

  /**
   * Forwards a TCP port of the machine to a guest's, whether the guest is there yet or not.
   *
   * @param onHost where to listen; port 0 means any free one
   * @throws NetworkException {@link NetworkProblem.PortUnavailable} when it can't be listened on,
   *     {@link NetworkProblem.NoNeighbour} for an address outside the network
   */
  public PublishedPort publish(InetSocketAddress onHost, InetSocketAddress guest)
      throws IOException {
    return publish(onHost, guest, _ -> {});
  }

  /**
   * The same, telling when the guest has accepted a connection for the first time: the machine's
   * kernel accepts before.
   */
  PublishedPort publish(
      InetSocketAddress onHost, InetSocketAddress guest, Consumer<PublishedPort> onAccepted)
      throws IOException {
    GuestPort behind = guest(guest);
    synchronized (ports) {
      if (closed) {
        throw new NetworkException(new NetworkProblem.Closed(guest));
      }
      PublishedPort port = PublishedPort.open(segment, onHost, behind, onAccepted);
      ports.add(port);
      return port;
    }
  }

  private GuestPort guest(InetSocketAddress guest) throws NetworkException {
    if (guest.getAddress() instanceof Inet4Address address) {
      Ipv4Address neighbour = Inet.of(address);
      if (subnet.hasNeighbour(neighbour)) {
        return new GuestPort(guest, neighbour.bits());
      }
    }
    throw new NetworkException(new NetworkProblem.NoNeighbour(guest, subnet));
  }

  /**
   * Keeps all frames from now on in a file that Wireshark and tcpdump read, until this is closed.
   * An earlier capture ends.
   *
   * @param file is replaced if it is there
   * @throws NetworkException {@link NetworkProblem.NoPortsFile} when it can't be written
   */
  public void capture(Path file) throws NetworkException {
    segment.capture(file, subnet.toString());
  }

  /**
   * What went over a device's wire so far, also after it has left.
   *
   * @throws IllegalArgumentException when no device of that name was ever attached
   */
  public NetworkCounters counters(String device) {
    return segment
        .counters(device)
        .orElseThrow(() -> new IllegalArgumentException("no device '" + device + "' was attached"));
  }

  /** Resets all connections, stops listening and takes the network away from its guests. */
  @Override
  public void close() {
    synchronized (ports) {
      ports.forEach(PublishedPort::close);
      ports.clear();
      closed = true;
    }
    segment.close();
  }
}
