package dev.solo5.guest.classlib.java.sockets;

import dev.solo5.network.address.Ipv4Address;
import java.util.List;

/** Names of hosts. */
public final class Names {
  /** The name of the host that only talks to itself. */
  public static final String LOCALHOST = "localhost";

  private Names() {}

  /** The addresses of a name; empty if it has none that can be found. */
  public static List<Ipv4Address> find(String name) {
    if (name.equalsIgnoreCase(LOCALHOST)) {
      return List.of(Ipv4Address.LOOPBACK);
    }
    return List.of();
  }
}
