package dev.solo5.network.outbound;

import dev.solo5.network.address.Decimal;
import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.dns.DnsName;
import java.util.Optional;

/**
 * Where a guest may connect to: {@code example.org:443}, {@code *.example.org:443}, {@code
 * 192.0.2.7:*}, {@code 10.0.0.0/8:5432}, {@code localhost:8080}, {@code *:443}.
 */
public sealed interface Destination {
  /** Stands for any port. */
  int ANY_PORT = 0;

  /** The port, 1..65535, or {@link #ANY_PORT}. */
  int port();

  /** Whether it allows a port. */
  default boolean hasPort(int wanted) {
    return port() == ANY_PORT || port() == wanted;
  }

  /**
   * What a name stands for.
   *
   * @param below whether it is the names below that are meant, and not itself
   */
  record Named(DnsName name, boolean below, int port) implements Destination {
    /** Whether a name is meant. */
    public boolean matches(DnsName other) {
      return name.contains(other) && below != name.equals(other);
    }

    @Override
    public String toString() {
      return (below ? "*." : "") + name + ':' + portText(port);
    }
  }

  /**
   * Addresses that begin alike.
   *
   * @param prefixLength 0..32; 32 means this one
   */
  record Addresses(Ipv4Address first, int prefixLength, int port) implements Destination {
    /** Whether it is a single address, which was meant then, whatever it is. */
    public boolean isSingle() {
      return prefixLength == Integer.SIZE;
    }

    /** Whether an address is one of them. */
    public boolean contains(int address) {
      return prefixLength == 0 || (address ^ first.bits()) >>> (Integer.SIZE - prefixLength) == 0;
    }

    @Override
    public String toString() {
      return first + (isSingle() ? "" : "/" + prefixLength) + ':' + portText(port);
    }
  }

  /** The machine itself, under the address that the host has on the guest's network. */
  record ThisMachine(int port) implements Destination {
    @Override
    public String toString() {
      return LOCALHOST + ':' + portText(port);
    }
  }

  String LOCALHOST = "localhost";

  private static String portText(int port) {
    return port == ANY_PORT ? "*" : Integer.toString(port);
  }

  /** Reads {@code HOST:PORT}; empty for anything else. */
  static Optional<Destination> parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    String host = text.substring(0, colon);
    String portText = text.substring(colon + 1);
    int port = portText.equals("*") ? ANY_PORT : Decimal.parse(portText);
    if (port < 0 || port > 0xffff || (port == ANY_PORT && !portText.equals("*"))) {
      return Optional.empty();
    }
    if (host.equals("*")) {
      return Optional.of(new Addresses(new Ipv4Address(0), 0, port));
    }
    if (host.equals(LOCALHOST)) {
      return Optional.of(new ThisMachine(port));
    }
    char last = host.charAt(host.length() - 1);
    boolean isAddress = host.indexOf('/') >= 0 || (last >= '0' && last <= '9');
    return isAddress ? addresses(host, port) : named(host, port);
  }

  private static Optional<Destination> addresses(String host, int port) {
    int slash = host.indexOf('/');
    int bits = slash < 0 ? Integer.SIZE : Decimal.parse(host.substring(slash + 1));
    Optional<Ipv4Address> first = Ipv4Address.parse(slash < 0 ? host : host.substring(0, slash));
    if (first.isEmpty() || bits < 0 || bits > Integer.SIZE) {
      return Optional.empty();
    }
    return Optional.of(new Addresses(first.get(), bits, port));
  }

  private static Optional<Destination> named(String host, int port) {
    boolean below = host.startsWith("*.");
    Optional<DnsName> name = DnsName.parse(below ? host.substring(2) : host);
    return name.isEmpty() || host.indexOf('*', below ? 1 : 0) >= 0
        ? Optional.empty()
        : Optional.of(new Named(name.get(), below, port));
  }
}
