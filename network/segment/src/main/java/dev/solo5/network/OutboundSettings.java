package dev.solo5.network;

import dev.solo5.network.address.Ipv4Address;
import dev.solo5.network.dns.DnsName;
import dev.solo5.network.outbound.Destination;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What guests reach beyond their network.
 *
 * @param allowed where they may connect to
 * @param names that the network answers itself, with their addresses
 * @param nameServers who is asked for all others
 */
public record OutboundSettings(
    List<Destination> allowed,
    Map<DnsName, List<Ipv4Address>> names,
    List<InetSocketAddress> nameServers) {
  /** So many addresses of a name fit into an answer. */
  private static final int MOST_ADDRESSES = 64;

  /** Copies, and checks that answers fit. */
  public OutboundSettings {
    allowed = List.copyOf(allowed);
    names = Map.copyOf(names);
    nameServers = List.copyOf(nameServers);
    names.forEach((name, addresses) -> {
      if (addresses.size() > MOST_ADDRESSES) {
        throw new IllegalArgumentException(
            name + " has " + addresses.size() + " addresses, 64 at most");
      }
    });
  }

  /** Everything but this machine itself, with the name servers that it uses. */
  public static OutboundSettings everything() {
    return to(List.of(Destination.parse("*:*").orElseThrow()));
  }

  /** These destinations and no others, with the name servers that this machine uses. */
  public static OutboundSettings to(List<Destination> allowed) {
    return new OutboundSettings(allowed, Map.of(), NameServers.ofThisMachine());
  }

  /**
   * The same for destinations as text, as {@link Destination#parse} reads them.
   *
   * @throws IllegalArgumentException for text that is none
   */
  public static OutboundSettings of(List<String> destinations) {
    List<Destination> allowed = new ArrayList<>();
    for (String text : destinations) {
      allowed.add(
          Destination.parse(text)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "'" + text + "' is not HOST:PORT, as in example.org:443 or *:*")));
    }
    return to(allowed);
  }

  /** The same with one more address of a name, which the network answers itself. */
  public OutboundSettings withName(DnsName name, Ipv4Address address) {
    Map<DnsName, List<Ipv4Address>> more = new LinkedHashMap<>(names);
    more.merge(name, List.of(address), OutboundSettings::both);
    return new OutboundSettings(allowed, more, nameServers);
  }

  /** The same with other name servers. */
  public OutboundSettings withNameServers(List<InetSocketAddress> others) {
    return new OutboundSettings(allowed, names, others);
  }

  /** These and others. */
  OutboundSettings and(OutboundSettings others) {
    Map<DnsName, List<Ipv4Address>> all = new LinkedHashMap<>(names);
    others.names.forEach((name, added) -> all.merge(name, added, OutboundSettings::both));
    return new OutboundSettings(both(allowed, others.allowed), all, nameServers);
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }
}
