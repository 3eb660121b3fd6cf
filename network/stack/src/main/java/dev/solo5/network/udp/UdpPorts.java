package dev.solo5.network.udp;

import dev.solo5.network.ip.Octets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ports of a host that take datagrams. */
public final class UdpPorts {
  private static final int FIRST_PORT = 49152;
  private static final int PORTS = 16384;

  private final Map<Integer, UdpPort> ports = new HashMap<>();
  private int lastPort;

  /**
   * No ports.
   *
   * @param random where the search for free ports begins
   */
  public UdpPorts(int random) {
    lastPort = (random & 0xffff) % PORTS;
  }

  /** Lets a port take datagrams; false if another one has its number. */
  public boolean bind(UdpPort port) {
    return ports.putIfAbsent(port.number(), port) == null;
  }

  /** Lets it take none any more. */
  public void unbind(UdpPort port) {
    ports.remove(port.number(), port);
  }

  /** Whether no port has a number. */
  public boolean isFree(int number) {
    return !ports.containsKey(number);
  }

  /** The number of a dynamic port that is free, 0 if there is none. */
  public int freePort() {
    for (int tried = 0; tried < PORTS; tried++) {
      lastPort = (lastPort + 1) % PORTS;
      if (isFree(FIRST_PORT + lastPort)) {
        return FIRST_PORT + lastPort;
      }
    }
    return 0;
  }

  /** Takes the payload of a packet; false if it is a datagram to a port that nobody has. */
  public boolean receive(int source, int destination, Octets payload) {
    Optional<UdpDatagram> parsed = UdpDatagram.parse(source, destination, payload);
    if (parsed.isEmpty()) {
      return true;
    }
    UdpPort port = ports.get(parsed.get().destinationPort());
    if (port != null) {
      port.take(source, destination, parsed.get());
    }
    return port != null;
  }
}
