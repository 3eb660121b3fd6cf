package dev.solo5.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The networks of one command, by their devices; devices of the same subnet share one. */
final class Networks implements AutoCloseable {
  private final Map<String, Ipv4Subnet> subnets;
  private final Map<Ipv4Subnet, UserNetwork> segments = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  private Networks(Map<String, Ipv4Subnet> subnets) {
    this.subnets = subnets;
  }

  /** Opens all networks and binds all ports, or none. */
  static Networks open(NetCommandLine.Run run) throws IOException {
    Networks networks = new Networks(run.networks());
    try {
      for (Ipv4Subnet subnet : run.networks().values()) {
        if (!networks.segments.containsKey(subnet)) {
          networks.segments.put(subnet, UserNetwork.open(subnet));
        }
      }
      for (NetCommandLine.Publication publication : run.publications()) {
        networks.publish(publication);
      }
      return networks;
    } catch (IOException | RuntimeException e) {
      networks.close();
      throw e;
    }
  }

  private void publish(NetCommandLine.Publication publication) throws IOException {
    PublishedPort port =
        of(publication.device()).publish(publication.onHost(), publication.guest());
    String line = publication.device() + ' ' + text(port.address()) + ' ' + text(port.guest());
    lines.add(line + '\n');
  }

  private static String text(InetSocketAddress address) {
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  private UserNetwork of(String device) {
    return Objects.requireNonNull(segments.get(subnets.get(device)), device);
  }

  /** The guest's end of a new wire of a device's network. */
  int attach(String device) throws IOException {
    return of(device).attach(device);
  }

  /** What is published, a line for each port. */
  String portsText() {
    return String.join("", lines);
  }

  @Override
  public void close() {
    segments.values().forEach(UserNetwork::close);
  }
}
