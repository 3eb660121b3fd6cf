package dev.solo5.build.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A port of the host behind which a guest's port is.
 *
 * @param device the guest's network device
 * @param hostAddress where the host listens
 * @param hostPort the port it listens on, also when any free one was asked for
 * @param guestPort the guest's port
 */
public record HostPort(String device, String hostAddress, int hostPort, int guestPort) {
  private static final Pattern LINE =
      Pattern.compile("(\\w+) ([\\d.]+):(\\d{1,5}) [\\d.]+:(\\d{1,5})");

  /**
   * Reads what {@code solo5-net} wrote once all ports were bound; none while there is no such file.
   *
   * @param file it is there as a whole or not at all
   */
  public static List<HostPort> read(Path file) throws IOException {
    if (Files.notExists(file)) {
      return List.of();
    }
    return Files.readAllLines(file).stream().flatMap(HostPort::parse).toList();
  }

  /**
   * Where {@code solo5-net} writes, in the same way, behind which of these ports the guest has
   * accepted a connection.
   *
   * @param ports the file of all
   */
  public static Path acceptedBeside(Path ports) {
    return ports.resolveSibling(ports.getFileName() + ".accepted");
  }

  /** Whether a connection to this address arrives at this port. */
  public boolean isAt(InetSocketAddress address) {
    return !address.isUnresolved()
        && address.getPort() == hostPort
        && (hostAddress.equals("0.0.0.0")
            || hostAddress.equals(address.getAddress().getHostAddress()));
  }

  private static Stream<HostPort> parse(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches()
        ? Stream.of(
            new HostPort(
                parts.group(1),
                parts.group(2),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4))))
        : Stream.empty();
  }

  /** {@code ADDRESS:PORT} for connecting from this machine. */
  public String reachableAt() {
    return (hostAddress.equals("0.0.0.0") ? "127.0.0.1" : hostAddress) + ":" + hostPort;
  }

  /** For a person. */
  @Override
  public String toString() {
    return "%s:%s (port %s of %s)".formatted(hostAddress, hostPort, guestPort, device);
  }
}
