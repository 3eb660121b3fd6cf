package dev.solo5.network;

import dev.solo5.linux.Fd;
import dev.solo5.network.address.Ipv4Subnet;
import dev.solo5.network.address.Publication;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The networks of one command, by their devices; devices of the same subnet share one. */
final class CommandNetworks implements AutoCloseable {
  private final Map<String, Ipv4Subnet> subnets;
  private final Map<Ipv4Subnet, UserNetwork> segments = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private final Optional<Path> acceptedFile;
  private final StringBuilder accepted = new StringBuilder(); // guards itself

  private CommandNetworks(Map<String, Ipv4Subnet> subnets, Optional<Path> acceptedFile) {
    this.subnets = subnets;
    this.acceptedFile = acceptedFile;
  }

  /** Opens all networks and binds all ports, or none. */
  static CommandNetworks open(NetCommandLine.Run run) throws IOException {
    CommandNetworks networks = new CommandNetworks(run.networks(), run.acceptedFile());
    try {
      networks.writeAccepted("");
      Map<Ipv4Subnet, OutboundSettings> outbound = new LinkedHashMap<>();
      run.outbound()
          .forEach((device, settings) ->
              outbound.merge(
                  Objects.requireNonNull(run.networks().get(device), device),
                  settings,
                  OutboundSettings::and));
      for (Ipv4Subnet subnet : run.networks().values()) {
        if (!networks.segments.containsKey(subnet)) {
          networks.segments.put(subnet, open(subnet, outbound.get(subnet)));
        }
      }
      for (Map.Entry<String, Path> capture : run.captures().entrySet()) {
        networks.of(capture.getKey()).capture(capture.getValue());
      }
      for (NetCommandLine.PublishedDevice publication : run.publications()) {
        networks.publish(publication);
      }
      return networks;
    } catch (IOException | RuntimeException e) {
      networks.close();
      throw e;
    }
  }

  private static UserNetwork open(Ipv4Subnet subnet, @Nullable OutboundSettings outbound)
      throws IOException {
    return outbound == null ? UserNetwork.open(subnet) : UserNetwork.open(subnet, outbound);
  }

  private void publish(NetCommandLine.PublishedDevice publication) throws IOException {
    String device = publication.device();
    Publication wanted = publication.port();
    PublishedPort port =
        of(device)
            .publish(
                new InetSocketAddress(Inet.of(wanted.hostAddress()), wanted.hostPort()),
                new InetSocketAddress(Inet.of(wanted.guestAddress()), wanted.guestPort()),
                published -> accepted(line(device, published)));
    lines.add(line(device, port));
  }

  private static String line(String device, PublishedPort port) {
    return device + ' ' + text(port.address()) + ' ' + text(port.guest()) + '\n';
  }

  private void accepted(String line) {
    try {
      writeAccepted(line);
    } catch (NetworkException e) {
      // It could be written at the start; whoever reads it waits longer than needed, or in vain.
    }
  }

  private void writeAccepted(String line) throws NetworkException {
    if (acceptedFile.isPresent()) {
      synchronized (accepted) {
        accepted.append(line);
        PortsFile.write(acceptedFile.get(), accepted.toString());
      }
    }
  }

  private static String text(InetSocketAddress address) {
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  private UserNetwork of(String device) {
    return Objects.requireNonNull(segments.get(subnets.get(device)), device);
  }

  /** The guest's end of a new wire of a device's network. */
  Fd attach(String device) throws IOException {
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
